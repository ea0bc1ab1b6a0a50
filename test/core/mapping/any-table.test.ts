import fc from "fast-check";
import { correctMapping, proposeMapping } from "../../../src/core/mapping/propose-mapping";
import { takeOver } from "../../../src/core/mapping/take-over";
import { templates } from "../../../src/core/templates";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { requestOfLines } from "../../../src/core/templates/request-of-lines";
import { cellName } from "../../../src/core/workbook/address";
import { workbook } from "../../support/workbook";

const anyCell = fc.oneof(
  fc.constantFrom(
    "一",
    "（二）",
    "合计",
    "小计",
    "注：",
    "道路",
    "羊",
    "",
    "约3",
    "1,200",
    "40万",
    "=1/0",
    "#REF!",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.string({ maxLength: 6 }),
  fc.constant(null),
  fc.boolean(),
);
const header = fc.shuffledSubarray(
  ["项目名称", "单位", "数量(亩)", "单价(万元/亩)", "总投资(万元)", "县级财政", "备注", "长度(米)", "谁"],
  { minLength: 3 },
);

test("every row below a header becomes a line or is named, and what was taken over can be laid out", () => {
  fc.assert(
    fc.property(
      header,
      fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 12 }),
      fc.constantFrom(...templates.map(({ id }) => id), "by-line" as const),
      (names, rows, template) => {
        const table = [names, ...rows];
        const book = workbook({
          表: Object.fromEntries(
            table.flatMap((row, at) => row.map((input, col) => [cellName(at, col), input])),
          ),
        });
        const proposed = proposeMapping(book, "表");
        if (!proposed.ok) return;
        const mapping = correctMapping(book, proposed.value, { template });
        const { lines, leftOut } = takeOver(book, mapping, "zh");
        const told = [...lines, ...leftOut].map(({ row }) => row);
        expect(new Set(told).size).toBe(told.length);
        const filled = rows.flatMap((row, at) =>
          row.some(
            (input) =>
              typeof input === "number" ||
              (typeof input === "string" && /\S/.test(input) && !input.startsWith("=") && input !== "'"),
          )
            ? [at + 1]
            : [],
        );
        const below = filled.filter((row) => row > mapping.header.last);
        expect(told).toEqual(expect.arrayContaining(below));
        const request = requestOfLines(lines, {
          place: { county: "青禾县", township: "", village: "" },
          years: [2026],
          locale: "zh",
        });
        if (lines.length > 0 && request.ok)
          expect(layOutPlan(request.value).sheets.length).toBeGreaterThan(3);
      },
    ),
    { numRuns: 60 },
  );
});
