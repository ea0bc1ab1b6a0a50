import { findAccount } from "../core/model/budget-account";
import { findSource } from "../core/model/funding-source";
import { fundingStatuses } from "../core/model/funding-status";
import type { Locale, Text } from "../core/model/locale";
import { formatYuan, sum, type Fen } from "../core/model/money";
import type { Cross } from "../core/summary/cross-totals";
import { costsInAll } from "../core/summary/plan-costs";
import type { Totals } from "../core/summary/totals";
import { findTemplate } from "../core/templates";

type Key = string | number;
type NameOf<K extends Key> = (key: K) => Text;

const same = (text: Key): Text => ({ zh: String(text), en: String(text) });
const source: NameOf<string> = (code) => findSource(code)?.name ?? same(code);
const sourceShort: NameOf<string> = (code) => findSource(code)?.short ?? same(code);
const template: NameOf<string> = (id) => findTemplate(id)?.name ?? same(id);
const status: NameOf<string> = (id) =>
  fundingStatuses.find((one) => one.id === id)?.name ?? { zh: "未填状态", en: "no status given" };
const account: NameOf<string> = (code) => {
  const known = findAccount(code);
  if (known) return { zh: `${code} ${known.name.zh}`, en: `${code} ${known.name.en}` };
  return code === "" ? { zh: "未填科目", en: "no account given" } : same(code);
};
const village: NameOf<string> = (name) =>
  name === "" ? { zh: "未填村", en: "no village given" } : same(name);

/** The totals of a plan for people, in yuan, line by line: every table of the funding summary. */
export function totalsLines(totals: Totals, locale: Locale): readonly string[] {
  const group = (title: Text, rows: readonly (readonly [Text, Fen])[]): readonly string[] => [
    title[locale],
    ...rows.map(([name, amount]) => `  ${formatYuan(amount).padStart(18)}  ${name[locale]}`),
  ];
  const groups = <K extends Key>(title: Text, money: ReadonlyMap<K, Fen>, nameOf: NameOf<K>) =>
    group(
      title,
      [...money].map(([key, amount]) => [nameOf(key), amount] as const),
    );
  const crossed = <Row extends Key, Column extends Key>(
    title: Text,
    cross: Cross<Row, Column>,
    rowName: NameOf<Row>,
    columnName: NameOf<Column>,
  ) => [
    title[locale],
    ...[...cross].flatMap(([row, columns]) => {
      if (columns.size === 0) return [];
      const parts = [...columns].map(([key, amount]) => `${columnName(key)[locale]} ${formatYuan(amount)}`);
      const all = `${{ zh: "合计", en: "total" }[locale]} ${formatYuan(sum(columns.values()))}`;
      return [`  ${rowName(row)[locale]}: ${[...parts, all].join(" · ")}`];
    }),
  ];
  return [
    ...group({ zh: "合计（元）", en: "Total (元)" }, [
      [{ zh: "金额", en: "amount" }, totals.amount],
      [{ zh: "来源合计", en: "sources in all" }, totals.funded],
      ...(totals.loans === 0
        ? []
        : [
            [
              { zh: "其中贷款本金（不算补助）", en: "of which loan principal (no grant)" },
              totals.loans,
            ] as const,
          ]),
      [{ zh: "差额（未落实）", en: "gap (not yet funded)" }, totals.gap],
    ]),
    ...groups({ zh: "按资金来源", en: "By funding source" }, totals.bySource, (code) => ({
      zh: `${code} ${source(code).zh}`,
      en: `${code} ${source(code).en}`,
    })),
    ...groups(
      { zh: "按计划模板", en: "By template" },
      new Map([...totals.byTemplate].map(([id, { amount }]) => [id, amount])),
      template,
    ),
    ...groups({ zh: "按年度", en: "By year" }, totals.byYear, same),
    ...groups({ zh: "按资金状态", en: "By funding status" }, totals.byStatus, status),
    ...groups({ zh: "按支出科目", en: "By budget account" }, totals.byAccount, account),
    ...groups({ zh: "按村", en: "By village" }, totals.byVillage, village),
    ...crossed(
      { zh: "计划模板 × 资金来源", en: "Template × source" },
      new Map([...totals.byTemplate].map(([id, { bySource }]) => [id, bySource])),
      template,
      sourceShort,
    ),
    ...crossed(
      { zh: "资金来源 × 资金状态", en: "Source × status" },
      totals.bySourceStatus,
      sourceShort,
      status,
    ),
    ...crossed({ zh: "计划模板 × 年度", en: "Template × year" }, totals.byTemplateYear, template, same),
    ...crossed({ zh: "资金来源 × 年度", en: "Source × year" }, totals.bySourceYear, sourceShort, same),
    ...crossed(
      { zh: "支出科目 × 资金来源", en: "Budget account × source" },
      totals.byAccountSource,
      account,
      sourceShort,
    ),
    ...crossed(
      { zh: "村 × 计划模板", en: "Village × template" },
      totals.byVillageTemplate,
      village,
      template,
    ),
    ...costLines(totals, group),
  ];
}

function costLines(
  { costs }: Totals,
  group: (title: Text, rows: readonly (readonly [Text, Fen])[]) => readonly string[],
): readonly string[] {
  const { base, physical, price, total } = costsInAll(costs.values());
  return group({ zh: "基本费用与预备费", en: "Base cost and contingencies" }, [
    [{ zh: "基本费用", en: "base cost" }, base],
    [{ zh: "基本预备费", en: "physical contingency" }, physical],
    [{ zh: "价差预备费", en: "price contingency" }, price],
    [{ zh: "总投资", en: "total cost" }, total],
  ]);
}
