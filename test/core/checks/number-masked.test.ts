import { afterFixes, found } from "../../support/found";
import { cellOf, type TestLine } from "../../support/plan-workbook";

const cows = { name: "能繁母牛", unit: "头" };
const at = (column: string) => `养殖!${cellOf("livestock", column)}`;

test.each<[string, TestLine, string, unknown]>([
  [
    "a total by its sources",
    { stated: "'20xx000", sources: { F11: 1_500_000, F60: 500_000 } },
    "stated",
    2_000_000,
  ],
  [
    "a total by its sources, one of them in the wrong unit",
    { quantity: 300, stated: "'20xx000", sources: { F11: 15_000_000_000, F60: 500_000 } },
    "stated",
    2_000_000,
  ],
  ["a total by quantity and unit cost", { quantity: 10, unitCost: 200, stated: "'20__" }, "stated", 2000],
  [
    "a total of blots only, by quantity and unit cost",
    { quantity: 10, unitCost: 200, stated: "□□" },
    "stated",
    2000,
  ],
  ["a quantity", { quantity: "xx", unitCost: 500, stated: 5500 }, "quantity", 11],
  ["a unit cost", { quantity: 10, unitCost: "'2××", stated: 2000 }, "unitCost", 200],
  ["a source", { quantity: 10, unitCost: 200, sources: { F11: "'15__", F80: 500 } }, "source:F11", 1500],
])("told by the line: %s", (_, line, column, number) => {
  const plan = { livestock: [{ ...cows, ...line }] };
  expect(found("number-masked", plan)).toMatchObject([
    { at: at(column), message: "told", fix: { [at(column)]: number } },
  ]);
  expect(afterFixes("number-masked", plan)).not.toContain("number-masked");
});

test.each<[string, TestLine, string]>([
  ["nothing else on the line", { quantity: "'20xx" }, "quantity"],
  ["sources that do not fit", { stated: "'20xx000", sources: { F11: 1_500_000 } }, "stated"],
  ["sources beside a total of blots only", { stated: "××万元", sources: { F11: 1_500_000 } }, "stated"],
  [
    "a unit cost that does not come out whole",
    { quantity: 300, unitCost: "××", stated: 2_000_000 },
    "unitCost",
  ],
  ["a product that does not fit", { quantity: 10, unitCost: 210, stated: "'20__" }, "stated"],
  [
    "a source of blots only",
    { quantity: 10, unitCost: 200, sources: { F11: "____", F80: 500 } },
    "source:F11",
  ],
])("not told: %s", (_, line, column) => {
  expect(found("number-masked", { livestock: [{ ...cows, ...line }] })).toMatchObject([
    { at: at(column), message: "masked", fix: null },
  ]);
});

test.each<[string, TestLine]>([
  ["numbers", { quantity: 300, unitCost: 7000 }],
  ["a masked year", { quantity: 300, unitCost: 7000, item: "20xx年养殖示范" }],
  ["a masked village", { quantity: 300, unitCost: 7000, item: "××村养殖示范", village: "××村" }],
  ["a masked project name", { quantity: 300, unitCost: 7000, item: "xx项目", spec: "第××期" }],
  ["dimensions", { quantity: 300, unitCost: 7000, spec: "3×5米，厚0.2米" }],
  ["a masked remark", { quantity: 300, unitCost: 7000, remarks: "联系电话138xxxx0000" }],
  ["a model number", { quantity: 300, unitCost: 7000, spec: "DN50xx型" }],
  ["a masked text on a line not started", { name: "xx头" }],
])("silent: %s", (_, line) => {
  expect(found("number-masked", { livestock: [{ ...cows, ...line }] })).toEqual([]);
});

test.each<[string, TestLine, string | null]>([
  ["told by the quantity", { quantity: 2000, unit: "亩", name: "蓝莓20__亩" }, "蓝莓2000亩"],
  ["in another unit", { quantity: 2000, unit: "株", name: "蓝莓20__亩" }, null],
  ["blots only", { quantity: 55, unit: "户", name: "受益xx户" }, null],
])("in the text, a warning: %s", (_, line, text) => {
  const name = at("name");
  expect(found("number-masked", { livestock: [{ unitCost: 100, ...line }] })).toMatchObject([
    { at: name, severity: "warning", fix: text === null ? null : { [name]: text } },
  ]);
});

test("two masks on one line are two findings", () => {
  const plan = { livestock: [{ ...cows, name: "xx头母牛", quantity: 300, stated: "'20xx000" }] };
  expect(found("number-masked", plan).map((one) => [one.at, one.zh])).toEqual([
    [at("name"), "分项里的“xx头”没有写明数字，请补写。"],
    [at("stated"), "总额写的是“20xx000”，数字被遮盖，请填写实际数字。"],
  ]);
});
