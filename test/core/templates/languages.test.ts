import { formIds } from "../../../src/core/forms/form-ids";
import { indicatorsOf } from "../../../src/core/forms/indicators";
import { budgetAccounts } from "../../../src/core/model/budget-account";
import { fundingSources } from "../../../src/core/model/funding-source";
import { fundingStatuses } from "../../../src/core/model/funding-status";
import type { Text } from "../../../src/core/model/locale";
import { shippedSettings } from "../../../src/core/settings/shipped-settings";
import { layOutSimple } from "../../../src/core/simple/lay-out-simple";
import { templates } from "../../../src/core/templates";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { offeredUnits, planColumns } from "../../../src/core/templates/plan-columns";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { emptyPlans } from "../../support/empty-plans";

/** Units stand in cells in Chinese in both languages; the longer ones first, since 米 is a part of 平方米. */
const units = [...offeredUnits, "公斤", "元", "万元", "毫米", "学期", "年"].sort(
  (a, b) => b.length - a.length,
);
const withoutUnits = (text: string) => units.reduce((rest, unit) => rest.replaceAll(unit, ""), text);
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Whether a text is there in both languages: a Chinese one with Chinese signs, an English one without, units aside. */
const isWhole = ({ zh, en }: Text) =>
  hasHan(zh) && /[A-Za-z\d]/.test(en) && !hasHan(withoutUnits(en)) && zh !== en;

/** Of several texts, those that lack a language. */
const lacking = (texts: readonly Text[]) => texts.filter((text) => !isWhole(text));

test("the rule itself tells what lacks a language", () => {
  const texts = [
    { zh: "面积(平方米)", en: "Area (平方米)" },
    { zh: "面积", en: "" },
    { zh: "Area", en: "Area" },
    { zh: "面积", en: "面积" },
    { zh: "", en: "Area" },
  ];
  expect(lacking(texts)).toEqual(texts.slice(1));
});

test.each(templates)(
  "$id: names, types, headers, lists and default lines are there in both languages",
  (template) => {
    const columns = planColumns(template, template.sources, { years: [2026, 2027], execution: true });
    const lists = columns
      .filter(({ id }) => id !== "unit" && id !== "account")
      .flatMap(({ choices = [] }) => choices);
    expect(
      lacking([
        template.name,
        template.sheet,
        template.title,
        ...template.libraryType,
        ...columns.map(({ header }) => header),
        ...lists,
        ...template.defaultLines.map(({ name }) => name),
        ...indicatorsOf(template.id).flatMap(({ kind, name }) => [kind, name]),
      ]),
    ).toEqual([]);
  },
);

test("sources, statuses and accounts are there in both languages", () => {
  expect(
    lacking([
      ...fundingSources.flatMap(({ name, short }) => [name, short]),
      ...fundingStatuses.map(({ name }) => name),
      ...budgetAccounts.map(({ name }) => name),
    ]),
  ).toEqual([]);
});

/** Every text that a workbook shows as it stands, lists of cells among them; the settings sheet is for programs. */
const textsOf = ({ sheets }: WorkbookSpec) =>
  sheets
    .filter(({ name }) => name !== "_plan")
    .flatMap((sheet) => [
      sheet.name,
      ...sheet.cells.flatMap(({ input }) =>
        typeof input === "string" && !input.startsWith("=") ? [input] : [],
      ),
      ...sheet.validations.flatMap(({ rule, title, message }) => [
        title,
        message,
        ...(rule.kind === "list" ? rule.values : []),
      ]),
      ...Object.values(sheet.print?.footer ?? {}),
    ]);
const place = { county: "Qinghe", township: "Shiqiao", village: "Liuwan" };
const english: readonly (readonly [string, WorkbookSpec])[] = [
  ...emptyPlans
    .filter(([, { locale }]) => locale === "en")
    .map(([what, plan]) => [what, layOutPlan({ ...plan, forms: formIds, place })] as const),
  ["the simple plan", layOutSimple({ place, years: [2026], locale: "en", protect: false })],
];

/** Documents keep the title they were issued under, amounts in capitals are Chinese. */
const quoted = (text: string) => text.startsWith("人民币") || titles.some((title) => text.startsWith(title));
const titles = Object.values(shippedSettings.limits).flatMap(({ source }) => source || []);

test.each(english)("an English workbook shows no Chinese but units: %s", (_, spec) => {
  const texts = [...new Set(textsOf(spec))].filter((text) => hasHan(withoutUnits(text)) && !quoted(text));
  expect(texts).toEqual([]);
});
