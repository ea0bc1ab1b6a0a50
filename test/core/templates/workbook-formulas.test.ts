import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { writeXlsx } from "../../../src/file/write-xlsx";
import { unzipSync } from "fflate";
import { emptyPlans } from "../../support/empty-plans";

/** What every spreadsheet program calculates alike; the design allows no other. */
const allowed = new Set(
  "SUM SUMIFS SUMPRODUCT ROUND IF IFERROR AND OR NOT N ABS MIN MAX INDEX MATCH TEXT COUNT COUNTA COUNTIFS ISNUMBER".split(
    " ",
  ),
);
describe.each(emptyPlans)("%s", (_, plan) => {
  const spec = layOutPlan(plan);
  const formulas = spec.sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ input }) => (typeof input === "string" && input.startsWith("=") ? [input] : [])),
  );
  /** Formulas without what stands in quotes. */
  const bare = [...new Set(formulas)].map((formula) => formula.replace(/"[^"]*"|'[^']*'/g, ""));

  test("uses only functions of the short list", () => {
    const used = new Set(
      bare.flatMap((formula) => [...formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name!)),
    );
    expect([...used].filter((name) => !allowed.has(name))).toEqual([]);
  });

  test("has no structured reference, no array constant, no link to a file", () => {
    expect(bare.filter((formula) => /[[\]{}@#]/.test(formula))).toEqual([]);
  });

  test("names are ASCII", () => {
    expect(spec.names.map(({ name }) => name).filter((name) => !/^pb_[a-z0-9_]+$/.test(name))).toEqual([]);
  });

  test("the file has no merged cells and no tables", async () => {
    const parts = unzipSync(await writeXlsx(spec));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const sheets = Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/"));
    expect(sheets.length).toBeGreaterThanOrEqual(spec.sheets.length);
    expect(sheets.filter((name) => /<mergeCell|<tablePart/.test(text(name)))).toEqual([]);
  });
});

test("rules that can't be followed are our mistake here, and never a workbook that can't calculate", () => {
  const rest = { kind: "rest" } as const;
  expect(() => layOutPlan({ ...emptyPlans[0]![1], rules: { sources: { F11: rest, F80: rest } } })).toThrow(
    "Only one source can take the rest",
  );
});
