import { correctMapping, proposeMapping } from "../../../src/core/mapping/propose-mapping";
import type { Mapping } from "../../../src/core/mapping/mapping";
import { takeOver } from "../../../src/core/mapping/take-over";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { drawnTable } from "./drawn-table";
import { ownTables } from "./own-tables";

const proposed = (title: keyof typeof ownTables, rows?: Mapping["header"]): Mapping => {
  const book = ownTables[title];
  const mapping = proposeMapping(book, book.sheets[0]!.name, rows);
  if (!mapping.ok) throw new Error(mapping.reason.en);
  return mapping.value;
};
const taken = (title: keyof typeof ownTables, mapping = proposed(title)) =>
  takeOver(ownTables[title], mapping, "zh");

interface Expected {
  readonly header: readonly [first: number, last: number];
  readonly template: Mapping["template"];
  readonly targets: readonly (string | null)[];
  /** Rows as people count them. */
  readonly lines: readonly number[];
  readonly leftOut: Readonly<Record<number, string>>;
}

const expected: Readonly<Record<keyof typeof ownTables, Expected>> = {
  "columns in odd order, the unit at the right, a total above the lines": {
    header: [3, 3],
    template: "water",
    targets: ["remarks", "stated", "name", "village", "quantity", "unit", "unitCost"],
    lines: [5, 6, 7, 8],
    leftOut: { 4: "total" },
  },
  "a header of two rows with the sources below one word": {
    header: [2, 3],
    template: "roads",
    targets: [
      ...[null, "village", "name", "quantity", "stated"],
      ...["source:F11", "source:F12", "source:F14", "source:F80", "remarks"],
    ],
    lines: [4, 5, 6],
    leftOut: { 7: "total" },
  },
  "several villages, each merged with its own subtotal": {
    header: [3, 3],
    template: "livestock",
    targets: ["village", "name", "quantity", "unit", "unitCost", "stated"],
    lines: [4, 5, 7, 8],
    leftOut: { 6: "subtotal", 9: "subtotal", 10: "total", 11: "note", 12: "note" },
  },
  "figures typed as text": {
    header: [2, 2],
    template: "environment",
    targets: ["name", "quantity", "unitCost", "stated", "source:F80"],
    lines: [3, 4, 5, 6],
    leftOut: { 7: "total" },
  },
  "a header of three rows": {
    header: [3, 5],
    template: "by-line",
    targets: [
      ...["item", "name", "unit", "quantity", "stated"],
      ...["source:F11", "source:F12", "source:F14", "source:F80", null],
    ],
    lines: [7, 8, 10],
    leftOut: { 6: "subtotal", 9: "subtotal", 11: "total" },
  },
  "no amounts, the unit in the header": {
    header: [1, 1],
    template: "planting",
    targets: ["name", "area", "unitCost", "households", "village"],
    lines: [2, 3, 4],
    leftOut: {},
  },
  "the header once more on the second page, remarks in between": {
    header: [2, 2],
    template: "by-line",
    targets: [null, "name", "village", "stated", "source:F14"],
    lines: [3, 4, 8, 10],
    leftOut: { 5: "note", 6: "header", 7: "header", 9: "note", 11: "total" },
  },
  "the county's project library": {
    header: [3, 5],
    template: "by-line",
    targets: [
      ...[null, "item", "name", null, "village", "start", "end", null, "spec", "stated"],
      ...["source:F11", "source:F98", "households", "persons"],
    ],
    lines: [6, 7],
    leftOut: { 8: "total" },
  },
  "money by village only": {
    header: [2, 2],
    template: "environment",
    targets: [null, "village", "persons", "stated"],
    lines: [3, 4],
    leftOut: { 5: "total" },
  },
  "units in a row of their own, 单价 in another unit than the amount": {
    header: [1, 2],
    template: "water",
    targets: ["name", "unit", "quantity", "unitCost", "stated"],
    lines: [3, 4, 5],
    leftOut: { 6: "total" },
  },
  "a unit cost that says no unit": {
    header: [2, 2],
    template: "enterprise",
    targets: ["name", "quantity", "unitCost", "stated"],
    lines: [3, 4],
    leftOut: {},
  },
  "two tables below each other": {
    header: [7, 7],
    template: "livestock",
    targets: ["name", "quantity", "unitCost", "stated"],
    lines: [8],
    leftOut: { 3: "other-table", 4: "other-table" },
  },
};

describe.each(Object.keys(expected) as (keyof typeof ownTables)[])("%s", (title) => {
  const wanted = expected[title];

  test("header, columns and template", () => {
    const mapping = proposed(title);
    expect(mapping).toMatchObject({
      header: { first: wanted.header[0] - 1, last: wanted.header[1] - 1 },
      template: wanted.template,
    });
    expect(mapping.columns.map(({ target }) => target)).toEqual(wanted.targets);
  });

  test("lines, what is left out, and sums that tie", () => {
    const { lines, leftOut, sums } = taken(title);
    expect(lines.map(({ row }) => row + 1)).toEqual(wanted.lines);
    expect(Object.fromEntries(leftOut.map(({ row, kind }) => [row + 1, kind]))).toEqual(wanted.leftOut);
    expect(sums.filter(({ ties }) => ties === false)).toEqual([]);
    if (Object.values(wanted.leftOut).includes("total"))
      expect(sums.filter(({ ties }) => ties).length).toBeGreaterThan(0);
  });
});

/** As Excel lets an add-in read it: which cells are merged is not told. */
const withoutMerges = (book: WorkbookSnapshot): WorkbookSnapshot => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, merges: [] })),
});

test.each(Object.keys(expected) as (keyof typeof ownTables)[])(
  "%s: the same where nobody tells which cells are merged",
  (title) => {
    const book = withoutMerges(ownTables[title]);
    const mapping = proposeMapping(book, book.sheets[0]!.name);
    if (!mapping.ok) throw new Error(mapping.reason.en);
    const known = proposed(title);
    const meaning = ({ columns }: Mapping) => columns.map(({ target, unit }) => `${target} ${unit}`);
    expect(meaning(mapping.value)).toEqual(meaning(known));
    expect(mapping.value).toMatchObject({ header: known.header, template: known.template });
    const { lines, sums, leftOut } = takeOver(book, mapping.value, "zh");
    const wanted = taken(title);
    expect({ lines, sums }).toEqual({ lines: wanted.lines, sums: wanted.sums });
    expect(leftOut.map(({ row, kind }) => [row, kind])).toEqual(
      wanted.leftOut.map(({ row, kind }) => [row, kind]),
    );
  },
);

test("labels are carried down only where each is written once", () => {
  const read = (drawing: string) => {
    const book = drawnTable("表", drawing);
    const mapping = proposeMapping(book, "表");
    if (!mapping.ok) throw new Error(mapping.reason.en);
    const village = mapping.value.columns.find(({ target }) => target === "village")!;
    return [
      [village.carried, village.certainty],
      takeOver(book, mapping.value, "zh").lines.map(({ line }) => line["village"]),
    ];
  };
  const head = "村名 | 项目名称 | 金额\n";
  expect(read(`${head}甲村 | 路 | 1\n | 桥 | 2\n小计 | | 3\n | 池 | 4\n乙村 | 渠 | 5\n | 井 | 6`)).toEqual([
    [true, "likely"],
    ["甲村", "甲村", null, "乙村", "乙村"],
  ]);
  expect(read(`${head}甲村 | 路 | 1\n甲村 | 桥 | 2\n | 池 | 4`)).toEqual([
    [false, "sure"],
    ["甲村", "甲村", null],
  ]);
  expect(read(`${head}柳湾村 | | \n | 路 | 1\n | 桥 | 2\n上坪村 | | \n | 池 | 4`)[1]).toEqual([
    "柳湾村",
    "柳湾村",
    "上坪村",
  ]);
});

test("figures typed with their units become figures; what is in doubt stays as typed", () => {
  const { lines } = taken("figures typed as text");
  expect(
    lines.map(({ line: { quantity, unit, unitCost, stated } }) => [quantity, unit, unitCost, stated]),
  ).toEqual([
    [12, "座", 3500, 42_000],
    [30, "盏", 2800, 84_000],
    [2, null, "约6万", 120_000],
    [1.5, "公里", 300_000, 450_000],
  ]);
  expect(lines.map(({ line }) => line["source:F80"])).toEqual([null, null, 20_000, 0]);
});

test("who says the unit: header, caption, the total beside, or what the lines multiply to", () => {
  const units = (title: keyof typeof ownTables) =>
    proposed(title).columns.flatMap(({ header, unit, unitFrom }) =>
      unitFrom === "none" ? [] : [`${header} ${unit} ${unitFrom}`],
    );
  expect(units("a unit cost that says no unit")).toEqual([
    "数量（台） 台 header",
    "单价 元 lines",
    "金额 万元 caption",
  ]);
  expect(units("the county's project library")).toEqual([
    "项目预算总投资（万元） 万元 header",
    "财政资金 万元 beside",
    "其他资金 万元 beside",
  ]);
  expect(units("units in a row of their own, 单价 in another unit than the amount")).toContain(
    "单价 元 header",
  );
});

test("people set right the header, a unit and single rows", () => {
  const above = proposed("two tables below each other", { first: 1, last: 1 });
  expect(above.columns.map(({ target }) => target)).toEqual(["name", "length", "stated", "remarks"]);
  expect(taken("two tables below each other", above).leftOut.map(({ row, kind }) => [row + 1, kind])).toEqual(
    [
      [4, "subtotal"],
      [6, "group"],
      [7, "other-table"],
      [8, "other-table"],
    ],
  );

  const title = "a unit cost that says no unit";
  const corrected = correctMapping(ownTables[title], proposed(title), {
    units: new Map([[3, "元"]]),
    rows: new Map([[3, false]]),
  });
  expect(corrected.columns[3]).toMatchObject({ unit: "元", unitFrom: "user", conversion: null });
  const { lines, leftOut } = taken(title, corrected);
  expect(lines.map(({ line }) => line["name"])).toEqual(["微耕机"]);
  expect(leftOut.map(({ kind }) => kind)).toEqual(["unwanted"]);
  const again = correctMapping(ownTables[title], corrected, { rows: new Map() });
  expect(again.columns[3]!.unit).toBe("元");
  expect(taken(title, again).lines).toHaveLength(2);
});

test("a header a user points at must hold words", () => {
  const book = ownTables["two tables below each other"];
  expect(proposeMapping(book, "汇总", { first: 4, last: 4 })).toMatchObject({
    ok: false,
    reason: { zh: expect.stringContaining("第 5 行没有文字") },
  });
});
