import { walk } from "../../formula/expression";
import type { Shape } from "../../formula/formula-book";
import { usesOf } from "../calls";
import { defineAuditCheck } from "../define";

export const externalLink = defineAuditCheck({
  name: "external-link",
  severity: "info",
  title: { zh: "引用了别的文件", en: "Link to another file" },
  help: {
    zh: "公式取自另一个工作簿。对方收到时往往没有那个文件，数字不会更新，也无从核对。请把需要的数填到本表，并注明来源。",
    en: "The formula takes its figure from another workbook, which those who get this file mostly do not have: the figure does not follow and can't be checked. Put the figure into this workbook and say where it is from.",
  },
  messages: {
    linked: {
      zh: "从这里起共 {count} 格引用了别的文件 {file}。",
      en: "{count} cell(s), this one first, look into another file, {file}.",
    },
  },
  run(book, report) {
    const { externalLinks } = book.snapshot;
    for (const { sheet, at, what, count } of usesOf(book, filesIn)) {
      // Files number their links; the list of links says which file a number means.
      const file = /^\d+$/.test(what) ? (externalLinks[Number(what) - 1] ?? `[${what}]`) : what;
      report({
        message: "linked",
        sheet: sheet.name,
        cell: sheet.address(at),
        data: { count, file },
        found: file,
      });
    }
  },
});

const none: readonly string[] = [];

function filesIn({ traits, expression }: Shape): readonly string[] {
  if (!traits.foreign || !expression) return none;
  const found = new Set<string>();
  walk(expression, (part) => {
    const file =
      part.kind === "foreign" && part.what === "external" ? /\[([^\]]*)\]/.exec(part.text)?.[1] : undefined;
    if (file !== undefined) found.add(file);
  });
  return [...found];
}
