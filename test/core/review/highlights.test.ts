import fc from "fast-check";
import { highlightsOf, severityFills } from "../../../src/core/review/highlights";
import { severities } from "../../../src/core/checks/define";
import { cellName, contains, parseRange, rangeName } from "../../../src/core/workbook/address";

const at = (cell: string, severity: (typeof severities)[number] = "error", sheet = "道路") => ({
  sheet,
  cell,
  severity,
});
const shown = (findings: readonly ReturnType<typeof at>[]) =>
  highlightsOf(findings, "道路").map(({ range, fill }) => `${rangeName(range)} ${fill}`);

test.each<[string, readonly ReturnType<typeof at>[], readonly string[]]>([
  ["nothing", [], []],
  ["other sheets", [at("A1", "error", "饮水")], []],
  ["cells side by side", [at("H6"), at("I6")], [`H6:I6 ${severityFills.error}`]],
  ["the gravest of a cell", [at("H6", "info"), at("H6", "warning")], [`H6 ${severityFills.warning}`]],
  [
    "a cell inside a range",
    [at("H6:H8", "warning"), at("H7")],
    [`H7 ${severityFills.error}`, `H6 ${severityFills.warning}`, `H8 ${severityFills.warning}`],
  ],
])("%s", (_, findings, expected) => expect(shown(findings)).toEqual(expected));

const finding = fc.record({
  sheet: fc.constant("道路"),
  cell: fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(6), fc.nat(6))
    .map(([top, left, rows, cols]) => rangeName({ top, left, bottom: top + rows, right: left + cols })),
  severity: fc.constantFrom(...severities),
});
test("every cell of a finding has exactly one colour, and no other cell any", () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
      const painted = highlightsOf(findings, "道路");
      for (let row = 0; row < 28; row++)
        for (let col = 0; col < 28; col++) {
          const fills = painted.filter(({ range }) => contains(range, row, col));
          const named = findings.some(({ cell }) => contains(parseRange(cell)!, row, col));
          expect([cellName(row, col), fills.length]).toEqual([cellName(row, col), named ? 1 : 0]);
        }
    }),
    { numRuns: 30 },
  );
});
