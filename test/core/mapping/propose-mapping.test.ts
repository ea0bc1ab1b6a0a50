import { correctMapping, proposeMapping } from "../../../src/core/mapping/propose-mapping";
import type { Mapping } from "../../../src/core/mapping/mapping";
import { workbook, type CellGiven } from "../../support/workbook";
import { townshipTable } from "./township-table";

const proposed = (book = townshipTable, sheet = "投资表"): Mapping => {
  const mapping = proposeMapping(book, sheet);
  if (!mapping.ok) throw new Error(mapping.reason.en);
  return mapping.value;
};
const targets = ({ columns }: Mapping) => columns.map(({ target }) => target);

test("the columns of a township's table are known, with their units and certainty", () => {
  const mapping = proposed();
  expect(mapping).toMatchObject({ sheet: "投资表", template: "roads", header: { first: 2, last: 3 } });
  expect(
    mapping.columns.map(({ header, target, certainty, unit }) => [header, target, certainty, unit]),
  ).toEqual([
    ["序号", null, "sure", ""],
    ["行政村", "village", "sure", ""],
    ["项目名称", "name", "sure", ""],
    ["单位", "unit", "sure", ""],
    ["建设规模", "quantity", "sure", ""],
    ["单价（元/公里）", "unitCost", "sure", "元/公里"],
    ["总投资", "stated", "sure", "万元"],
    ["县级财政", "source:F14", "likely", "万元"],
    ["群众自筹", "source:F80", "sure", "万元"],
    ["受益户数", "households", "sure", ""],
    ["责任人", null, "none", ""],
    ["备注", "remarks", "sure", ""],
  ]);
});

test("conversions stand beside three lines as they are and as they will be", () => {
  const money = proposed().columns.find(({ target }) => target === "stated")!;
  expect(money.conversion).toEqual({ from: "万元", to: "元", factor: 10_000 });
  expect(money.samples).toEqual([
    { shown: "120", taken: "1200000" },
    { shown: "80", taken: "800000" },
    { shown: "5.5", taken: "55000" },
  ]);
});

const table = (name: string, ...rows: readonly (readonly CellGiven[])[]) =>
  workbook({
    [name]: Object.fromEntries(
      rows.flatMap((row, at) =>
        row.map((input, col) => [`${String.fromCharCode(65 + col)}${at + 1}`, input]),
      ),
    ),
  });

test.each<[string, ReturnType<typeof table>, Mapping["template"], (string | null)[]]>([
  [
    "measures of the template the words tell",
    table("表", ["名称", "长度(米)", "宽度(米)", "金额(元)"], ["村道硬化", 1500, 3.5, 300_000]),
    "roads",
    ["name", "length", "width", "stated"],
  ],
  [
    "works of several kinds, each to its own",
    table("表", ["名称", "金额(元)"], ["村道硬化", 1], ["种草养羊圈舍", 2], ["人饮蓄水池", 3]),
    "by-line",
    ["name", "stated"],
  ],
  [
    "a second amount is left out",
    table("表", ["名称", "数量", "金额(元)", "合计(元)"], ["养羊", 3, 5, 5]),
    "livestock",
    ["name", "quantity", "stated", null],
  ],
  [
    "an English table",
    table("T", ["Item", "Qty", "Unit price", "Total"], ["通村公路", 2, 3, 6]),
    "roads",
    ["name", "quantity", "unitCost", "stated"],
  ],
])("%s", (_, book, template, wanted) => {
  const mapping = proposed(book, book.sheets[0]!.name);
  expect(mapping.template).toBe(template);
  expect(targets(mapping)).toEqual(wanted);
});

test("lengths in metres become the kilometres of the template", () => {
  const book = table("表", ["名称", "长度(米)", "金额(元)"], ["村道硬化", 1500, 300_000]);
  const [, length] = proposed(book, "表").columns;
  expect(length).toMatchObject({
    conversion: { from: "米", to: "公里", factor: 0.001 },
    samples: [{ shown: "1500", taken: "1.5" }],
  });
});

test("people correct a proposal: a column given away is taken from the one that had it", () => {
  const mapping = proposed();
  const corrected = correctMapping(townshipTable, mapping, {
    targets: new Map([
      [10, "remarks"],
      [8, "source:F82"],
    ]),
  });
  expect(targets(corrected)).toEqual([
    ...[
      null,
      "village",
      "name",
      "unit",
      "quantity",
      "unitCost",
      "stated",
      "source:F14",
      "source:F82",
      "households",
    ],
    ...["remarks", null],
  ]);
  expect(corrected.columns[8]).toMatchObject({ certainty: "sure", conversion: { factor: 10_000 } });
  const left = correctMapping(townshipTable, corrected, { targets: new Map([[10, null]]) });
  expect(left.columns[10]!.target).toBeNull();
  expect(correctMapping(townshipTable, mapping, { template: "water" }).template).toBe("water");
});

test.each([
  ["a sheet that isn't there", townshipTable, "别的表", /没有“别的表”/],
  ["a sheet of words", table("信", ["各位乡亲："], ["请于月底前交来。"]), "信", /只有文字/],
  ["a table of words", table("表", ["项目名称", "责任人"], ["村道", "某某"]), "表", /只有文字/],
  ["a sheet without header", table("无", ["村道", 3, 40], ["水池", 2, 5]), "无", /找不到表头/],
  ["an empty sheet", table("空"), "空", /空表/],
  ["figures without names", table("数", ["数量", "单价"], [1, 2]), "数", /找不到表头/],
])("%s is refused with a reason", (_, book, sheet, reason) => {
  const mapping = proposeMapping(book, sheet);
  expect(mapping).toMatchObject({ ok: false, reason: { zh: expect.stringMatching(reason) } });
});
