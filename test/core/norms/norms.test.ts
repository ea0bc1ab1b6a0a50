import { norms } from "../../../src/core/norms";
import { normBand } from "../../../src/core/norms/norm-band";
import { locales } from "../../../src/core/model/locale";
import { findUnit } from "../../../src/core/model/units";
import { templates } from "../../../src/core/templates";

describe("every norm", () => {
  test("has its own id", () => expect(new Set(norms.map(({ id }) => id)).size).toBe(norms.length));

  test.each(norms.map((norm) => [norm.id, norm] as const))("%s is complete", (_, norm) => {
    expect(templates.map(({ id }) => id)).toContain(norm.template);
    expect(findUnit(norm.unit)?.name).toBe(norm.unit);
    expect(norm.low).toBeGreaterThan(0);
    expect(norm.high).toBeGreaterThanOrEqual(norm.low);
    for (const locale of locales) {
      expect(norm.item[locale]).not.toBe("");
      expect(norm.source[locale]).not.toBe("");
    }
    expect(norm.item.en + norm.source.en + norm.place.en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("stands in the order of templates", () => {
    const order = [...new Set(norms.map(({ template }) => template))];
    expect(order).toEqual(templates.map(({ id }) => id).filter((id) => order.includes(id)));
  });
});

test.each([
  ["roads", "公里", { low: 400_000, high: 1_079_000 }],
  ["roads", "米", { low: 400, high: 1079 }],
  ["roads", "平方米", { low: 95, high: 146 }],
  ["training", "人天", { low: 100, high: 320 }],
  ["livestock", "头", { low: 7000, high: 7000 }],
  ["livestock", "平方米", undefined],
  ["roads", "座", undefined],
  ["water", "", undefined],
] as const)("%s per %s spans %j", (template, unit, band) => {
  expect(normBand(template, unit)).toEqual(band);
});
