import { templates } from "../../../src/core/templates";
import { columnWidth } from "../../../src/core/templates/column-width";
import { planColumns } from "../../../src/core/templates/plan-columns";

const column = (width: number, en: string) => ({ width, header: { zh: "栏", en } });

test.each([
  ["figures wider than any word", 12, "Length (公里)", 12],
  ["a long word", 7, "Households (户)", 10],
  ["the longest of several", 8, "Member households (户)", 10],
  ["four words in three lines", 7, "Persons per course (人)", 10],
  ["a unit in Chinese, which is twice as wide", 5, "Area (平方米)", 9],
])("English headers are not broken within a word: %s", (_, width, en, wanted) => {
  expect(columnWidth(column(width, en), "en")).toBe(wanted);
  expect(columnWidth(column(width, en), "zh")).toBe(width);
});

test.each(templates.map((one) => [one.id, one] as const))("%s fits its pages in English", (_, template) => {
  const columns = planColumns(template, template.sources).filter(({ hidden }) => !hidden);
  expect(columns.reduce((sum, one) => sum + columnWidth(one, "en"), 0)).toBeLessThan(400);
});
