import { findAccount } from "../model/budget-account";
import type { Text } from "../model/locale";
import { firstCell } from "../plan-book/line-cell";
import { lineLinkage } from "../plan-book/line-linkage";
import { yuanText } from "../plan-book/line-text";
import type { PlanLine } from "../plan-book/plan-book";
import { defineCheck } from "./define";

export const accountMismatch = defineCheck({
  name: "account-mismatch",
  scope: "line",
  severity: "warning",
  title: { zh: "支出科目与项目不符", en: "Budget account does not fit" },
  help: {
    zh: "衔接资金列支 21305 各项：04 农村基础设施、05 生产发展、06 社会发展、07 贷款奖补和贴息。科目与做的事不符，账务和绩效都会对不上。",
    en: "Linkage funds are spent under 21305: 04 infrastructure, 05 production, 06 social development, 07 loan awards and interest subsidy. An account that does not fit the work upsets books and reports.",
  },
  messages: {
    other: {
      zh: "支出科目填的是 {account}，“{line}”一般列 {usual}。",
      en: 'The account is {account}; "{line}" usually goes under {usual}.',
    },
    outside: {
      zh: "支出科目 {account} 不在 21305 之内，却安排了衔接资金 {money}。",
      en: "The account {account} is not of 21305, and linkage funds of {money} are set for it.",
    },
  },
  run({ sheets }, report) {
    for (const line of sheets.flatMap(({ lines }) => lines).filter(({ started }) => started)) {
      const { account, sheet } = line;
      if (account === "" || account === sheet.template.account) continue;
      const money = lineLinkage(line);
      const place = { sheet: sheet.name, cell: firstCell(line, ["account"]), found: account };
      if (!account.startsWith("21305")) {
        if (money > 0) report({ ...place, message: "outside", data: { account, money: yuanText(money) } });
        continue;
      }
      const fitting = accountsOf(line);
      if (fitting.has(account) || !usesOf.has(account)) continue;
      const usual = fitting.size > 0 ? [...fitting][0]! : sheet.template.account;
      report({
        ...place,
        message: "other",
        // Without linkage money the account is the township's own affair; without a word of the work nobody is sure.
        severity: money > 0 && fitting.size > 0 ? "warning" : "info",
        data: {
          account: accountText(account),
          line: line.text("name") || line.text("item") || sheet.name,
          usual: accountText(usual),
        },
        expected: usual,
      });
    }
  },
});

/** What each account is for, by the words of works (财预〔2023〕83号 names the fields). */
const usesOf: ReadonlyMap<string, RegExp> = new Map([
  ["2130504", /路|桥|饮水|供水|管网|水池|水窖|水渠|灌溉|堰塘|住房|危房|农田|河道|护栏|厕|污水|垃圾|电网/],
  [
    "2130505",
    /种植|养殖|种苗|种子|种畜|苗木|果苗|肥料|饲料|[牛羊猪鸡鸭鹅蜂鱼茶菜果药]|基地|加工|大棚|冷库|圈舍|产业|合作社|培训|就业|公益性?岗|车间|光伏/,
  ],
  ["2130506", /学校|教室|校舍|助学|雨露|学生|卫生室|医疗|文化|广场|图书|养老|幼儿园|食堂/],
  ["2130507", /贷款|贴息|互助|风险补偿|担保|奖补/],
]);

const accountsOf = ({ text }: PlanLine): ReadonlySet<string> => {
  const said = `${text("item")} ${text("name")}`;
  return new Set([...usesOf].filter(([, words]) => words.test(said)).map(([code]) => code));
};

function accountText(code: string): Text {
  const name = findAccount(code)?.name;
  return { zh: name ? `${code} ${name.zh}` : code, en: name ? `${code} ${name.en}` : code };
}
