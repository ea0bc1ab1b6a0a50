import { formatNumber } from "../model/format-number";
import { normRows } from "../plan-book/norm-rows";
import { defineCheck } from "./define";

export const normUnsourced = defineCheck({
  name: "norm-unsourced",
  severity: "info",
  title: { zh: "单价依据没有出处", en: "Norm without a source" },
  help: {
    zh: "“单价依据”表里的这一行有数字，但既没有来源也没有文号，评审时站不住。请填写来源、文号和年份。",
    en: "This row of the norms sheet has figures but neither source nor document number, and will not stand a review. Fill in source, number and year.",
  },
  messages: {
    noSource: {
      zh: "{item}的单价依据没有写来源或文号。",
      en: "The norm for {item} has neither source nor document number.",
    },
    upsideDown: {
      zh: "{item}的下限 {low} 大于上限 {high}。",
      en: "The lower end for {item}, {low}, is above the upper end, {high}.",
    },
  },
  run(book, report) {
    for (const { sheet, item, low, high, source, document, at } of normRows(book)) {
      if (low === undefined && high === undefined) continue;
      if (source === "" && document === "")
        report({ message: "noSource", sheet, cell: at("source"), data: { item } });
      if (low === undefined || high === undefined || low <= high) continue;
      const data = { item, low: formatNumber(low), high: formatNumber(high) };
      report({ message: "upsideDown", severity: "warning", sheet, cell: at("low"), data, found: data.low });
    }
  },
});
