import { readText } from "../../../src/core/text";
import { noSource, sourcePlaces, withQuantity, withSource } from "../../../src/core/text/correct-line";
import { lineChoices, type LineChoice } from "../../../src/core/text/line-choices";
import { lineInputOf } from "../../../src/core/text/line-input";
import { planRequestOf } from "../../../src/core/text/plan-request-of";
import { sourceColumn } from "../../../src/core/templates/source-columns";

const lineOf = (text: string): LineChoice => lineChoices(readText(text).statements)[0]!;
const place = { county: "青禾县", township: "石桥镇", village: "柳湾村" };

const unfunded = lineOf("种植花椒200亩，每亩2000元，需资金40万元。");
const funded = lineOf("购牛20头，每头1万元，共20万元，其中县级财政12万元，群众自筹8万元。");

test("a line without a source gets the one chosen, for all it costs", () => {
  expect(sourcePlaces(unfunded)).toEqual([{ name: "", code: noSource, amount: 400_000 }]);
  const paid = withSource(unfunded, 0, "F12");
  expect(lineInputOf(paid, "zh")[sourceColumn("F12")]).toBe(400_000);
  const request = planRequestOf([paid], { place, years: [2026], locale: "zh" });
  expect(request.ok && request.value.sheetSources?.planting).toContain("F12");
});

test.each<[string, LineChoice, number]>([
  ["taken back", withSource(withSource(unfunded, 0, "F70"), 0, noSource), 0],
  ["never chosen", unfunded, 0],
  ["one of two taken away", withSource(funded, 0, noSource), 1],
])("no source, %s: its column stays empty", (_, line, left) => {
  const request = planRequestOf([line], { place, years: [2026], locale: "zh" });
  if (!request.ok) throw new Error(request.reason.zh);
  const [input] = Object.values(request.value.lines ?? {}).flat();
  expect(Object.keys(input!).filter((id) => id.startsWith("source"))).toHaveLength(left);
  expect(Object.values(request.value.sheetSources ?? {}).flat()).not.toContain(noSource);
});

test("the text's own sources stay beside the one that is put right", () => {
  expect(withSource(funded, 1, "F82").sources.map(({ code, amount }) => [code, amount])).toEqual([
    ["F14", 120_000],
    ["F82", 80_000],
  ]);
});

test("a line whose amount is not known gets a source without one", () => {
  const masked = withSource(lineOf("种植花椒200亩，每亩20xx元。"), 0, "F12");
  expect(masked.sources).toEqual([{ name: "", code: "F12", amount: "" }]);
  expect(lineInputOf(masked, "zh")[sourceColumn("F12")]).toBeNull();
});

test.each<[string, Partial<LineChoice>]>([
  ["１，２００", { quantity: 1200, unit: "亩" }],
  ["900米", { quantity: 900, unit: "米" }],
  ["", { quantity: null, unit: "亩" }],
  ["约40", { quantity: "约40", unit: "亩" }],
  ["40%", { quantity: "40%", unit: "亩" }],
])("a quantity typed as “%s”", (typed, expected) => {
  expect(withQuantity(unfunded, typed)).toMatchObject(expected);
});

test("who was chosen to pay pays for the corrected quantity, too; the text's own amounts stay", () => {
  const priced = withSource({ ...unfunded, stated: null }, 0, "F12");
  expect(withQuantity(priced, "300").sources[0]?.amount).toBe(600_000);
  expect(withQuantity(funded, "30").sources).toEqual(funded.sources);
});
