import type { SheetSpec } from "../../src/core/workbook/sheet-spec";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";

const sheet: SheetSpec = {
  name: "道路",
  visibility: "visible",
  tabColor: "#0F6C3F",
  styles: {
    head: { bold: true, size: 16, color: "#C00000", align: "center", wrap: true, border: true },
    plain: { locked: false },
  },
  cells: [
    { row: 0, col: 0, input: "合计", style: "head" },
    { row: 5, col: 1, input: 40, style: "plain" },
  ],
  columns: [{ width: 20 }, { width: 8, hidden: true }],
  rowHeights: { 0: 26 },
  validations: [
    {
      range: { top: 5, left: 1, bottom: 9, right: 1 },
      rule: { kind: "at-least", minimum: 0 },
      title: "单价",
      message: "请只填数字。",
    },
  ],
  freeze: { rows: 5, cols: 2 },
  protect: false,
};

it("reads how cells and sheets look, when asked", async () => {
  const read = await readXlsx(await writeXlsx({ sheets: [sheet], names: [] }), { looks: true });
  if (!read.ok) throw new Error(read.reason.en);
  const [book, found] = [read.value, read.value.sheets[0]!];
  expect(new SheetReader(book, found).cell(0, 0)?.style.look).toMatchObject({
    size: 16,
    color: "#C00000",
    align: "center",
    wrap: true,
    border: expect.arrayContaining(["top", "right", "bottom", "left"]),
  });
  expect(found.look).toMatchObject({
    tabColor: "#0F6C3F",
    freeze: { rows: 5, cols: 2 },
    gridlines: true,
    rowHeights: [{ row: 0, height: 26 }],
    validations: [
      {
        ranges: [{ top: 5, left: 1, bottom: 9, right: 1 }],
        type: "decimal",
        operator: "greaterThanOrEqual",
        formula: "0",
        strict: false,
        title: "单价",
        message: "请只填数字。",
      },
    ],
  });
  const [first] = found.look!.columns;
  expect(first).toMatchObject({ first: 0, last: 0 });
  expect(first!.width).toBeCloseTo(20 + 5 / 7, 2);
});

it("leaves looks out when nobody asks", async () => {
  const read = await readXlsx(await writeXlsx({ sheets: [sheet], names: [] }));
  if (!read.ok) throw new Error(read.reason.en);
  expect(read.value.sheets[0]).not.toHaveProperty("look");
  expect(read.value.styles.some((style) => "look" in style)).toBe(false);
});
