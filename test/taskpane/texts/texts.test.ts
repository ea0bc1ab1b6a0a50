import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tabs } from "../../../src/commands/ribbon-buttons";
import { formIds } from "../../../src/core/forms/form-ids";
import type { Text } from "../../../src/core/model/locale";
import { auditParts, marks } from "../../../src/taskpane/state/auditing";
import type { Texts } from "../../../src/taskpane/texts/define-texts";
import { bothOf, sayIn } from "../../../src/taskpane/texts/define-texts";
import { auditTexts } from "../../../src/taskpane/texts/audit-texts";
import { changePlanTexts } from "../../../src/taskpane/texts/change-plan-texts";
import { changeTexts } from "../../../src/taskpane/texts/change-texts";
import { checkTexts } from "../../../src/taskpane/texts/check-texts";
import { deskTexts } from "../../../src/taskpane/texts/desk-texts";
import { fundingTexts } from "../../../src/taskpane/texts/funding-texts";
import { newPlanTexts } from "../../../src/taskpane/texts/new-plan-texts";
import { nextYearTexts } from "../../../src/taskpane/texts/next-year-texts";
import { ownTableTexts } from "../../../src/taskpane/texts/own-table-texts";
import { planExtrasTexts } from "../../../src/taskpane/texts/plan-extras-texts";
import { planTextTexts } from "../../../src/taskpane/texts/plan-text-texts";
import { ruleTexts } from "../../../src/taskpane/texts/rule-texts";
import { simplePlanTexts } from "../../../src/taskpane/texts/simple-plan-texts";
import { shellTexts } from "../../../src/taskpane/texts/shell-texts";
import { textRefusalTexts } from "../../../src/taskpane/texts/text-refusal-texts";
import { startTexts } from "../../../src/taskpane/texts/start-texts";

const catalogues: Record<string, Texts> = {
  "audit-texts": auditTexts,
  "change-plan-texts": changePlanTexts,
  "change-texts": changeTexts,
  "check-texts": checkTexts,
  "desk-texts": deskTexts,
  "funding-texts": fundingTexts,
  "new-plan-texts": newPlanTexts,
  "next-year-texts": nextYearTexts,
  "own-table-texts": ownTableTexts,
  "plan-extras-texts": planExtrasTexts,
  "plan-text-texts": planTextTexts,
  "rule-texts": ruleTexts,
  "shell-texts": shellTexts,
  "simple-plan-texts": simplePlanTexts,
  "start-texts": startTexts,
  "text-refusal-texts": textRefusalTexts,
};
const taskpane = join(__dirname, "../../../src/taskpane");
const sources = readdirSync(taskpane, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, source: readFileSync(join(taskpane, file), "utf8") }));
const all = Object.entries(catalogues).flatMap(([name, texts]) =>
  Object.entries(texts).map(([key, text]) => [`${name} ${key}`, text] as const),
);

const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).sort();
const han = /\p{Script=Han}/u;
/** What stays Chinese in an English text: example place names, and 万元, the unit the sheets show. */
const chineseInEnglish = /青禾县\/石桥镇\/柳湾村|万元/g;
/** What has no Chinese in it: a list of slots or a sign. */
const signsOnly = /^(\{\w+\}|[\s；，（）()%·–])+$/;

test("every catalogue is looked at", () => {
  const files = readdirSync(join(taskpane, "texts")).filter((file) => file.endsWith("-texts.ts"));
  expect(files.filter((file) => !["define-texts.ts", "use-texts.ts"].includes(file)).sort()).toEqual(
    Object.keys(catalogues).map((name) => `${name}.ts`),
  );
});

test.each(all)("%s exists in both languages with the same slots", (_name, { zh, en }: Text) => {
  expect(zh).toMatch(signsOnly.test(zh) ? signsOnly : han);
  expect(en.replace(chineseInEnglish, "")).not.toMatch(han);
  expect(slotsOf(en)).toEqual(slotsOf(zh));
});

test.each(all)("%s uses full-width punctuation in Chinese", (_name, { zh }: Text) => {
  expect(zh).not.toMatch(/\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u);
});

test.each(Object.entries(catalogues))("every text of %s is used", (name, texts) => {
  const others = sources.filter(({ file }) => !file.endsWith(`${name}.ts`));
  const unused = Object.keys(texts).filter(
    (key) =>
      !others.some(({ source }) => new RegExp(`["'.]${key}\\b`).test(source) || hasDynamic(source, key)),
  );
  expect(unused).toEqual([]);
});

/** Severities, tabs, parts, marks and further sheets name their texts themselves: `t(severity)`, `t(one)`, `t(id)`. */
const named: readonly string[] = [...tabs, ...auditParts, ...marks];
const hasDynamic = (source: string, key: string) =>
  (["error", "warning", "info"].includes(key) && source.includes("t(severity)")) ||
  (named.includes(key) && source.includes("t(one)")) ||
  (formIds.some((id) => id === key) && source.includes("t(id)"));

test.each(
  sources.filter(({ file }) => !file.includes("texts")).map(({ file, source }) => [file, source] as const),
)("%s holds no text of its own", (_file, source) => {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const chinese = [...code.matchAll(/["'`>][^"'`<>]*\p{Script=Han}[^"'`<>]*["'`<]/gu)].map(([text]) => text);
  // A language calls itself by its own name in every language.
  expect(chinese.filter((text) => text !== '"中文"')).toEqual([]);
});

test("a text says its slots, and a text within a text follows the language", () => {
  expect(sayIn("zh", checkTexts)("position", { at: 3, of: 6 })).toBe("第 3 条，共 6 条");
  expect(bothOf(changeTexts, "reverted", { sheet: "道路", cell: "M6", value: changeTexts.empty })).toEqual({
    zh: "已撤回：道路!M6 恢复为 （空）",
    en: "Undone: 道路!M6 is (empty) again",
  });
});
