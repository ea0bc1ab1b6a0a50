import { locales } from "../../../src/core/model/locale";
import { pageLocale, sayIn } from "../../../src/preview/page/say";
import { texts } from "../../../src/preview/page/texts";

it.each([
  ["", "zh"],
  ["?lang=en", "en"],
  ["?lang=zh", "zh"],
  ["?lang=EN-us&x=1", "en"],
  ["?lang=fr", "zh"],
])("the page at %p speaks %s", (query, locale) => {
  expect(pageLocale(query)).toBe(locale);
});

it.each(Object.entries(texts))("%s has the same slots in every language", (_, text) => {
  const slots = locales.map((locale) =>
    [...text[locale].matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).sort(),
  );
  expect(slots[1]).toEqual(slots[0]);
  for (const locale of locales) expect(text[locale]).not.toBe("");
});

it("slots are filled", () => {
  expect(sayIn("en")(texts.opening, { name: "计划.xlsx" })).toBe("Opening 计划.xlsx …");
});
