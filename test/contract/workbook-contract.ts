import type { Edit } from "../../src/core/workbook/edit";
import { inputOf, sameInput } from "../../src/core/workbook/edit";
import { cellName, parseCell } from "../../src/core/workbook/address";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { SheetSpec, WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { cellStyle } from "../../src/core/workbook/snapshot-of-spec";

/** What an adapter must do to a workbook of its own, which starts without the sheets of the spec. */
export interface WorkbookAdapter {
  layOut(spec: WorkbookSpec): Promise<void>;
  read(): Promise<WorkbookSnapshot>;
  /** Excel can't be asked for validations cheaply; its adapter then leaves them empty rather than wrong. */
  readonly readsValidations: boolean;
  /** Left out by adapters that only write whole workbooks. */
  apply?(edits: readonly Edit[]): Promise<void>;
}

const plain = { visibility: "visible", styles: {}, columns: [], validations: [], protect: false } as const;

const roads: SheetSpec = {
  ...plain,
  name: "道路",
  styles: {
    header: { bold: true, fill: "#DCE6F1", align: "center", wrap: true, border: true, locked: true },
    input: { border: true, locked: false },
    money: { numberFormat: "#,##0.00", locked: false },
    percent: { numberFormat: "0.00%", fill: "#FFF2CC" },
    text: { numberFormat: "@", locked: false },
    custom: { numberFormat: '#,##0.00;[Red]-#,##0.00;""' },
  },
  cells: [
    { row: 0, col: 0, input: "项目", style: "header" },
    { row: 0, col: 1, input: "长度\n（公里）", style: "header" },
    { row: 0, col: 2, input: "单价（元）", style: "header" },
    { row: 0, col: 3, input: "金额（元）", style: "header" },
    { row: 1, col: 0, input: "通村路", style: "input" },
    { row: 1, col: 1, input: 6, style: "money" },
    { row: 1, col: 2, input: 400000.0525, style: "money" },
    { row: 1, col: 3, input: "=ROUND(B2*C2,2)", style: "custom" },
    { row: 2, col: 0, input: "'=1+1", style: "input" },
    { row: 2, col: 1, input: "'007", style: "text" },
    { row: 2, col: 2, input: true },
    { row: 2, col: 3, input: '=IF(N(B3)=0,"缺数 & <空>",B3*C3)', style: "custom" },
    { row: 3, col: 1, input: null, style: "money" },
    { row: 3, col: 2, input: 0.125, style: "percent" },
    { row: 4, col: 3, input: "=SUM(D2:D4)" },
    { row: 5, col: 0, input: "a & b <c> “d” \"e\" 'f'" },
    { row: 6, col: 0, input: -1e-7 },
  ],
  columns: [{ width: 18 }, { width: 12 }, { width: 12, hidden: true }, { width: 14 }],
  rowHeights: { 0: 30 },
  validations: [
    {
      range: { top: 1, left: 0, bottom: 30, right: 0 },
      rule: { kind: "list", values: ["通村路", "产业路"] },
      title: "项目",
      message: "请从列表中选择，或确认自己的写法。",
    },
    {
      range: { top: 1, left: 1, bottom: 30, right: 1 },
      rule: { kind: "at-least", minimum: 0 },
      title: "长度",
      message: "请填写不小于 0 的数。",
    },
  ],
  freeze: { rows: 1, cols: 1 },
  print: {
    orientation: "landscape",
    fitToWidth: true,
    titleRows: { first: 0, last: 0 },
    area: { top: 0, left: 0, bottom: 30, right: 3 },
    footer: { left: "编制：", right: "第 &P 页，共 &N 页" },
  },
  protect: true,
  tabColor: "#5B9BD5",
};

const spec: WorkbookSpec = {
  sheets: [
    {
      ...plain,
      name: "封面 2026",
      cells: [{ row: 0, col: 0, input: "=道路!D5" }],
      links: [{ row: 0, col: 0, sheet: "道路" }],
    },
    roads,
    { ...plain, name: "_plan", visibility: "hidden", cells: [{ row: 0, col: 0, input: '{"schema":1}' }] },
  ],
  names: [{ name: "plan_roads", formula: "道路!$A$1:$D$31" }],
};

/**
 * The one suite that every way of writing and reading a workbook has to pass: what was laid out is what is read.
 * Values of formulas are left aside, since not every adapter calculates.
 */
export function workbookContract(name: string, makeAdapter: () => Promise<WorkbookAdapter>): void {
  describe(`${name}: a laid-out workbook read back`, () => {
    let adapter: WorkbookAdapter;
    let book: WorkbookSnapshot;
    beforeAll(async () => {
      adapter = await makeAdapter();
      await adapter.layOut(spec);
      book = await adapter.read();
    });
    const reader = (sheet: string, of = book) =>
      new SheetReader(
        of,
        of.sheets.find((one) => one.name === sheet)!,
      );

    test("has the sheets in their order, as visible as asked", () => {
      const laidOut = new Set(spec.sheets.map((sheet) => sheet.name));
      const found = book.sheets.filter((sheet) => laidOut.has(sheet.name));
      expect(found.map((sheet) => [sheet.name, sheet.visibility])).toEqual(
        spec.sheets.map((sheet) => [sheet.name, sheet.visibility]),
      );
    });

    test.each(spec.sheets.map((sheet) => sheet.name))(
      "%s has the same content, and nothing more",
      (sheet) => {
        const found = Object.fromEntries(
          Array.from(reader(sheet).all())
            .filter((cell) => !sameInput(inputOf(cell), null))
            .map((cell) => [cellName(cell.row, cell.col), inputOf(cell)]),
        );
        const asked = spec.sheets
          .find((one) => one.name === sheet)!
          .cells.filter(({ input }) => input !== null)
          .map(({ row, col, input }) => [cellName(row, col), input]);
        expect(found).toEqual(Object.fromEntries(asked));
      },
    );

    test("has the same number formats, fills, weights and locks, on empty cells too", () => {
      const found = reader("道路");
      const looks = roads.cells.map(({ row, col }) => [cellName(row, col), found.cell(row, col)?.style]);
      const asked = roads.cells.map(({ row, col, style }) => [
        cellName(row, col),
        cellStyle(style === undefined ? {} : roads.styles[style]!),
      ]);
      expect(looks).toEqual(asked);
    });

    test("has the names", () => {
      expect(book.names).toContainEqual({ name: "plan_roads", formula: "道路!$A$1:$D$31", hidden: false });
    });

    test("has the protection and the hidden column", () => {
      const { sheet } = reader("道路");
      expect(sheet.protected).toBe(true);
      expect(reader("封面 2026").sheet.protected).toBe(false);
      expect(sheet.hiddenCols).toEqual([{ first: 2, last: 2 }]);
    });

    test("has the validations, or none where they can't be read", () => {
      const asked = [
        { type: "list", formula: '"通村路,产业路"', ranges: [roads.validations[0]!.range] },
        { type: "decimal", formula: "0", ranges: [roads.validations[1]!.range] },
      ];
      expect(reader("道路").sheet.validations).toEqual(adapter.readsValidations ? asked : []);
    });

    test("takes edits and their reverse", async () => {
      if (!adapter.apply) return expect(adapter.apply).toBeUndefined();
      const edits: Edit[] = [
        { sheet: "道路", cell: "B2", before: 6, after: 7.5 },
        {
          sheet: "道路",
          cell: "B3",
          before: "'007",
          after: 7,
          numberFormat: { before: "@", after: "General" },
        },
        { sheet: "道路", cell: "A3", before: "'=1+1", after: "'+2" },
        { sheet: "道路", cell: "B4", before: null, after: "=B2*2" },
        { sheet: "_plan", cell: "A1", before: '{"schema":1}', after: null },
      ];
      const reverse = edits.map(({ numberFormat, ...edit }) => ({
        ...edit,
        before: edit.after,
        after: edit.before,
        ...(numberFormat && { numberFormat: { before: numberFormat.after, after: numberFormat.before } }),
      }));
      for (const step of [edits, reverse]) {
        await adapter.apply(step);
        const now = await adapter.read();
        const found = step.map(({ sheet, cell }) => {
          const { row, col } = parseCell(cell)!;
          return inputOf(reader(sheet, now).cell(row, col));
        });
        expect(found).toEqual(step.map(({ after }) => after));
      }
      expect(reader("道路", await adapter.read()).cell(2, 1)!.style).toEqual({
        numberFormat: "@",
        locked: false,
      });
    });
  });
}
