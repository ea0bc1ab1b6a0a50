import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { formIds } from "../src/core/forms/form-ids";
import { indicatorsOf } from "../src/core/forms/indicators";
import { libraryColumns } from "../src/core/library/library-columns";
import { noticeColumns } from "../src/core/forms/lay-out-notice";
import { performanceColumns } from "../src/core/forms/lay-out-performance";
import { beneficiaryColumns } from "../src/core/forms/lay-out-beneficiaries";
import { simpleColumns } from "../src/core/simple/lay-out-simple";
import { templates } from "../src/core/templates";
import { planColumns } from "../src/core/templates/plan-columns";
import { templatesPage } from "../scripts/samples/templates-page";

const docs = join(__dirname, "../docs");
const page = readFileSync(join(docs, "templates.md"), "utf8");

test("the page on templates says what they are; npm run layouts writes it", () => {
  expect(page).toBe(templatesPage());
});

test.each([...templates.map(({ id }) => id), ...formIds, "funding", "funding-charts", "simple"])(
  "%s has its section and its picture",
  (id) => {
    expect(page).toContain(`(images/layouts/${id}.png)`);
    const picture = join(docs, "images/layouts", `${id}.png`);
    expect(existsSync(picture) && statSync(picture).size).toBeGreaterThan(10_000);
    expect(statSync(picture).size).toBeLessThan(150_000);
  },
);

const texts = [
  ...templates.flatMap((template) => [
    template.name,
    template.sheet,
    template.title,
    ...template.defaultLines.map(({ name }) => name),
    ...planColumns(template, template.sources, { years: [2026, 2027], execution: true }).flatMap(
      ({ header, choices = [] }) => [header, ...choices],
    ),
    ...indicatorsOf(template.id).flatMap(({ name, kind }) => [name, kind]),
  ]),
  ...[
    ...libraryColumns(["F11"], "x"),
    ...noticeColumns,
    ...performanceColumns,
    ...beneficiaryColumns(),
    ...simpleColumns,
  ].flatMap(({ header, choices = [] }) => [header, ...choices]),
];

test("no header, list or default line lacks a language", () => {
  const missing = texts.filter(({ zh, en }) => zh.trim() === "" || en.trim() === "");
  expect(missing).toEqual([]);
  // Units are Chinese in both, and codes are signs in both; words in Chinese alone are a forgotten translation.
  const words = /[\p{Script=Han}]/gu;
  const alike = texts.filter(({ zh, en }) => zh === en && (zh.match(words)?.length ?? 0) > 3);
  expect(alike).toEqual([]);
});
