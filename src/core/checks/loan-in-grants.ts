import { findSource } from "../model/funding-source";
import { fenOfYuan } from "../model/money";
import { columnTitle, yuanText } from "../plan-book/line-text";
import type { PlanLine } from "../plan-book/plan-book";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

export const loanInGrants = defineCheck({
  name: "loan-in-grants",
  scope: "line",
  severity: "warning",
  title: { zh: "贷款本金算进了补助", en: "Loan principal among grants" },
  help: {
    zh: "贷款本金要还，不是财政补助。本金填在“贷款本金”来源栏（信贷贴息表的“本金”只作参考），补助来源里只填贴息。",
    en: "Principal is paid back and is no grant. Put it under the source Loan principal (on the credit sheet it is a memo); grants hold the interest subsidy only.",
  },
  messages: {
    principal: {
      zh: "{source} {money} 正是贷款本金；贴息应为 {subsidy}。",
      en: "{source} of {money} is just the principal; the subsidy is {subsidy}.",
    },
    loan: {
      zh: "“{name}”是贷款，{money} 却填在“{source}”，会算进补助资金。",
      en: '"{name}" is a loan, but {money} stand under {source} and count among grants.',
    },
  },
  run({ sheets }, report) {
    for (const line of sheets.flatMap(({ lines }) => lines).filter(({ funded }) => funded > 0)) {
      const [principal, loan] = [yuanIn(line, "principal"), isLoan(line)];
      if (!principal && !loan) continue;
      const grants = line.sources.flatMap(({ code, fen, column }) =>
        findSource(code)?.kind === "grant" && fen && fen > 0 ? [{ fen, column }] : [],
      );
      const subsidy = yuanIn(line, "subsidy");
      for (const { fen, column } of grants) {
        const place = { sheet: line.sheet.name, cell: cellName(line.row, column.col) };
        const about = { source: columnTitle(column), money: yuanText(fen) };
        if (principal && principal === fen && subsidy !== undefined && subsidy < principal)
          report({
            ...place,
            message: "principal",
            severity: "error",
            data: { ...about, subsidy: yuanText(subsidy) },
            expected: yuanText(subsidy),
            found: about.money,
          });
        // Called after its loans, but the money is what the line's own terms give as subsidy.
        else if (loan && fen !== subsidy)
          report({
            ...place,
            message: "loan",
            data: { ...about, name: line.text("name") },
            found: about.money,
          });
      }
    }
  },
});

const yuanIn = (line: PlanLine, id: string) => {
  const reading = line.number(id);
  return reading.kind === "number" ? fenOfYuan(reading.value) : undefined;
};

/** The loan itself, not what is paid for it or done with it: 贴息, 担保费, 风险补偿金, 贷款服务. */
const isLoan = ({ text }: PlanLine): boolean =>
  /(?:贷款|借款)(?:本金|投放|发放|资金)?(?:[(（].*[)）])?$/.test(text("name")) ||
  /(?:贷款|借款)本金/.test(text("name"));
