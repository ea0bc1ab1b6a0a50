import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { findTemplate } from "../../../src/core/templates";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";

const plan = layOutPlan({
  templates: [findTemplate("roads")!, findTemplate("training")!],
  place: { county: "青禾县", township: "石桥镇", village: "" },
  years: [2026],
  locale: "zh",
  sources: ["F11", "F80"],
  lines: {
    roads: [
      {
        name: "通组路",
        unit: "公里",
        quantity: 2,
        unitCost: 450_000,
        "source:F11": 900_000,
        status: "已下达",
        start: "2027年4月",
      },
      { name: "便道", unit: "米", quantity: "'三百", unitCost: 80 },
      { name: "备料" },
    ],
    training: [{ name: "学员食宿", unit: "人天", courses: 2, perCourse: 40, days: 5, unitCost: 110 }],
  },
});

type Change = (spec: WorkbookSpec) => WorkbookSpec;
const onSheet =
  (name: string, change: (sheet: SheetSpec) => SheetSpec): Change =>
  (spec) => ({
    ...spec,
    sheets: spec.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  });
const cells =
  (change: (cell: CellSpec) => CellSpec | undefined): ((sheet: SheetSpec) => SheetSpec) =>
  (sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell) => change(cell) ?? []),
  });
const read = (...changes: Change[]) =>
  readPlanBook(snapshotOfSpec(changes.reduce((spec, change) => change(spec), plan)));
const roads = (...changes: Change[]) =>
  read(...changes).sheets.find(({ template }) => template.id === "roads");

test("lines are read with what counts", () => {
  const [first, second, third] = roads()!.lines;
  expect(first).toMatchObject({
    row: 5,
    started: true,
    quantity: 2,
    unitCost: 450_000,
    stated: null,
    expectedAmount: 90_000_000,
    funded: 90_000_000,
    status: "allotted",
    year: 2027,
  });
  expect(second).toMatchObject({
    started: true,
    quantity: null,
    unitCost: 80,
    expectedAmount: 0,
    year: 2026,
  });
  expect(second!.number("quantity")).toEqual({ kind: "text", text: "三百" });
  expect(third).toMatchObject({ started: false, expectedAmount: 0 });
  expect(first!.at("unitCost")).toBe(`${columnOf("unitCost")}6`);
});

const columnOf = (id: string) => String.fromCharCode(65 + roads()!.column(id)!.col);

test("a quantity left empty comes from the template's own columns once they are calculated", () => {
  const training = read().sheets[1]!;
  expect(training.template.id).toBe("training");
  expect(training.lines[0]!.number("personDays")).toEqual({ kind: "empty" });
  expect(training.lines[0]!.started).toBe(true);
});

test.each<[string, Change, boolean]>([
  [
    "renamed, the defined name following",
    (spec) => ({
      sheets: spec.sheets.map((sheet) => (sheet.name === "道路" ? { ...sheet, name: "交通 项目" } : sheet)),
      names: spec.names.map(({ name, formula }) => ({
        name,
        formula: formula.replace(/^道路!/, "'交通 项目'!"),
      })),
    }),
    true,
  ],
  [
    "without its defined name",
    (spec) => ({ ...spec, names: spec.names.filter(({ name }) => name !== "pb_roads") }),
    true,
  ],
  [
    "with a broken defined name",
    (spec) => ({
      ...spec,
      names: spec.names.map((one) => (one.name === "pb_roads" ? { ...one, formula: "#REF!" } : one)),
    }),
    true,
  ],
  ["gone", (spec) => ({ ...spec, sheets: spec.sheets.filter(({ name }) => name !== "道路") }), false],
])("a sheet %s", (_, change, found) => {
  const sheet = roads(change);
  expect(sheet !== undefined).toBe(found);
  if (found) expect(sheet!.lines[0]).toMatchObject({ quantity: 2, expectedAmount: 90_000_000 });
});

test("a column moved to the right by the user's own is still found", () => {
  const moved = roads(
    onSheet(
      "道路",
      cells((cell) => (cell.col >= 8 ? { ...cell, col: cell.col + 1 } : cell)),
    ),
  )!;
  expect(moved.column("amount")!.col).toBe(roads()!.column("amount")!.col + 1);
  expect(moved.lines[0]!.quantity).toBe(2);
});

test("headers in full-width brackets and with spaces are the same headers", () => {
  const typed = roads(
    onSheet(
      "道路",
      cells((cell) => (cell.input === "单价(元)" ? { ...cell, input: " 单价 （元）" } : cell)),
    ),
  )!;
  expect(typed.missing).toEqual([]);
});

test("a header that can't be read is told by its place, and said to be", () => {
  const broken = roads(
    onSheet(
      "道路",
      cells((cell) => (cell.input === "数量" ? { ...cell, input: "数" } : cell)),
    ),
  )!;
  expect(broken.missing).toEqual([]);
  expect(broken.column("quantity")).toMatchObject({ told: true });
  expect(broken.lines[0]).toMatchObject({ quantity: 2, unitCost: 450_000 });
});

test("a column that is gone is told, and the line says so instead of guessing", () => {
  const quantity = roads()!.column("quantity")!.col;
  const broken = roads(
    onSheet(
      "道路",
      cells((cell) =>
        cell.col === quantity ? undefined : cell.col > quantity ? { ...cell, col: cell.col - 1 } : cell,
      ),
    ),
  )!;
  expect(broken.missing.map(({ id }) => id)).toEqual(["quantity"]);
  expect(broken.lines[0]).toMatchObject({ quantity: null, unitCost: 450_000 });
  expect(broken.lines[0]!.at("quantity")).toBeUndefined();
});

test("place and years stand on the cover; the hidden settings help out when the cover is gone", () => {
  const place = { county: "青禾县", township: "石桥镇", village: "" };
  expect(read()).toMatchObject({ place, years: [2026] });
  const retyped = read(
    onSheet(
      "封面",
      cells((cell) => (cell.input === 2026 ? { ...cell, input: "2027-2029" } : cell)),
    ),
  );
  expect(retyped.years).toEqual([2027, 2028, 2029]);
  const bare = read((spec) => ({
    sheets: spec.sheets.slice(1),
    names: spec.names.filter(({ formula }) => !formula.startsWith("封面")),
  }));
  expect(bare).toMatchObject({ place, years: [2026] });
});

test.each([
  ['{"county":5}', "years"],
  ["not json", "years"],
  ["[]", "years"],
])("a damaged setting %s is as if absent, the others stay", (json) => {
  const book = read(
    (spec) => ({
      sheets: spec.sheets.slice(1),
      names: spec.names.filter(({ formula }) => !formula.startsWith("封面")),
    }),
    onSheet(
      "_plan",
      cells((cell) => (String(cell.input).includes("青禾县") ? { ...cell, input: json } : cell)),
    ),
  );
  expect(book).toMatchObject({ place: null, years: [2026] });
});

test("what is no plan sheet is told as not checked", () => {
  const strange = { ...plan.sheets[0]!, name: "其他事项" };
  expect(read((spec) => ({ ...spec, sheets: [...spec.sheets, strange] })).notChecked).toEqual([
    { sheet: "其他事项", what: "not-a-plan-sheet", detail: "" },
  ]);
  const none = readPlanBook(snapshotOfSpec({ sheets: [strange], names: [] }));
  expect(none).toMatchObject({
    sheets: [],
    place: null,
    years: [],
    notChecked: [{ what: "no-plan-sheets" }],
  });
});
