import { lineLinkage } from "../plan-book/line-linkage";
import { yuanText } from "../plan-book/line-text";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

export const forbiddenUse = defineCheck({
  name: "forbidden-use",
  scope: "line",
  severity: "warning",
  title: { zh: "资金用途受限", en: "Use not allowed" },
  help: {
    zh: "衔接资金不得用于单位基本支出、交通通讯工具、楼堂馆所、奖金津贴福利、偿还债务和垫资等。请改用其他来源，或核对分项名称。",
    en: "Linkage funds may not pay for running costs of offices, cars and telephones, office buildings, bonuses and allowances, or debts. Use another source, or look whether the line is named rightly.",
  },
  messages: {
    forbidden: {
      zh: "{text}含“{word}”（{use}），却安排了衔接资金 {money}。",
      en: '{text} mentions "{word}" ({use}), and linkage funds of {money} are set for it.',
    },
  },
  run({ sheets, settings: { forbidden } }, report) {
    for (const sheet of sheets)
      for (const line of sheet.lines.filter(({ started }) => started)) {
        const money = lineLinkage(line);
        if (money <= 0) continue;
        for (const id of ["name", "item", "spec"]) {
          const column = sheet.column(id);
          const text = line.text(id);
          const found = forbidden.flatMap(({ use, words }) =>
            words.filter((word) => saysUse(text, word)).map((word) => ({ use, word })),
          )[0];
          if (!column || !found) continue;
          report({
            message: "forbidden",
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            data: { text, ...found, money: yuanText(money) },
            found: found.word,
          });
          break;
        }
      }
  },
});

/** A word that only tells where a work lies – from the office building to …, in front of it – says nothing of its use. */
const saysUse = (text: string, word: string): boolean =>
  text.includes(word) &&
  text.split(word).some((before, at, parts) => at < parts.length - 1 && !besides(before, parts[at + 1]!));
const besides = (before: string, after: string): boolean =>
  /^(?:[至到—–~～-]|门前|门口|前|后|旁|边|侧|外|周边|附近|背后|后面|前面|对面)/.test(after) ||
  /[至到—–~～-]$/.test(before);
