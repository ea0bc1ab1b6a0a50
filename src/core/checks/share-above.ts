import { sum } from "../model/money";
import { percentText } from "../model/percent-text";
import { firstCell } from "../plan-book/line-cell";
import { lineLinkage } from "../plan-book/line-linkage";
import { yuanText } from "../plan-book/line-text";
import { rememberBySheet } from "../plan-book/remember-by-sheet";
import { defineCheck } from "./define";

/** Shares of whole fen are no whole fen. */
const halfFen = 0.5;

export const shareAbove = defineCheck({
  name: "share-above",
  severity: "warning",
  title: { zh: "占比高于上限", en: "Share above its limit" },
  help: {
    zh: "衔接资金中提取的项目管理费一般不超过 1%（一般经验，县级参数可改）。请核对管理费，或载入本县参数。",
    en: "Management fees usually take no more than 1 % of linkage funds (general knowledge; the county may set its own). Look at the fee, or load the county's settings.",
  },
  messages: {
    management: {
      zh: "衔接资金 {all}，其中项目管理费 {part}，占 {percent}%，高于 {most}%。",
      en: "Of linkage funds of {all}, management fees take {part}: {percent} %, above {most} %.",
    },
  },
  run({ sheets, settings }, report) {
    const { value: most, standing } = settings.limits.managementShare;
    if (most === null) return;
    const parts = sheets.map(linkageIn);
    const fees = parts.flatMap((part) => part.fees);
    const [part, all] = [sum(fees.map(lineLinkage)), sum(parts.map((one) => one.all))];
    const largest = [...fees].sort((a, b) => lineLinkage(b) - lineLinkage(a))[0];
    // A plan of nothing but fees is a list of fees, and says nothing about shares.
    if (!largest || part - halfFen <= all * most || part === all) return;
    const [percent, limit] = [percentText(part, all), percentText(most, 1)];
    report({
      message: "management",
      severity: standing === "general" ? "info" : "warning",
      sheet: largest.sheet.name,
      cell: firstCell(largest, ["amount"]),
      data: { all: yuanText(all), part: yuanText(part), percent, most: limit },
      expected: `≤ ${limit}%`,
      found: `${percent}%`,
    });
  },
});

/** The linkage funds of a sheet, and its lines of management fees that take from them. */
const linkageIn = rememberBySheet(({ lines }) => {
  const started = lines.filter((line) => line.started);
  return {
    all: sum(started.map(lineLinkage)),
    fees: started.filter((line) => /管理费/.test(line.text("name")) && lineLinkage(line) > 0),
  };
});
