import { sourceName } from "./source-name";
import { unitAt } from "./unit-words";

/** What a column of a pasted table holds. Money columns know their scale: 1 for 元, 1e4 for 万元. */
export type TableColumn =
  | { readonly role: "name" | "unit" | "other" }
  | { readonly role: "quantity"; readonly unit: string | undefined }
  | { readonly role: "price" | "amount"; readonly scale: number }
  | { readonly role: "source"; readonly scale: number; readonly name: string };

const scales: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

/** Wordings of a name column, the most telling last: 序号|类别|项目|名称 takes 名称. */
const nameHeaders = [
  /^(?:项目|资金)?(?:类别|分类|用途|内容|建设内容)$|^建设内容(?:及|与|和)规模$/,
  /^(?:项目|工程|科目|措施|品目|支出项目)$/,
  /名称$|^(?:分项|明细|品名|货物|物资|设备|子项|分项工程)(?:名称|内容)?$/,
];
const priceHeader = /^(?:综合|预算|概算|估算|采购)?(?:单价|单位造价|造价标准|补助标准|补贴标准|奖补标准)$/;
const quantityHeader = /^(?:建设|种植|养殖|采购|实施|补助)?(?:数量|规模|工程量|面积|里程)$/;
const amountHeader =
  /^(?:项目|计划|预算|概算|估算|所需|需求)?(?:金额|总金额|总投资|投资|投资额|总价|合价|复价|合计|小计|总额|总计|预算|概算|估算|资金|资金总额|资金合计|总资金|经费|造价|总造价|费用|投资合计|资金需求|投资概算|投资估算|预算金额)$/;

/** 单价(元/亩), 单价/元: what the last bracket holds up to a stroke, or else the last stroke up to the next. */
function bracketOf(bare: string): string {
  const words = bare.replace(/\)$/, "");
  const at = Math.max(words.lastIndexOf("("), words.lastIndexOf(")"));
  const [first = "", second = ""] = words.slice(at + 1).split("/");
  return words.charAt(at) === "(" ? first : second;
}

/**
 * Tells what a header cell announces.
 * @param cell normalised text of the cell
 * @param scale of money columns that do not say their own, from 单位:万元 above the table
 * @example tableColumn("单价(元)", 1e4) // { role: "price", scale: 1 }
 */
export function tableColumn(cell: string, scale: number): TableColumn {
  const bare = cell.replace(/\s/g, "");
  const bracket = bracketOf(bare);
  const words = bare.replace(/[(/][^]*/, "").replace(/^其中:?/, "");
  const own = scales[bracket] ?? scales[/(?:千|万|亿)?元$/.exec(bracket)?.[0] ?? ""] ?? scale;
  if (words === "单位" || words === "计量单位") return { role: "unit" };
  if (priceHeader.test(words)) return { role: "price", scale: own };
  if (quantityHeader.test(words)) {
    const unit = bracket === "" ? undefined : unitAt(bracket, 0);
    return { role: "quantity", unit: unit === bracket ? unit : undefined };
  }
  if (amountHeader.test(words)) return { role: "amount", scale: own };
  if (nameHeaders.some((header) => header.test(words))) return { role: "name" };
  const source =
    words.length <= 16 && !/^资金来源$|备注|说明|单位$/.test(words) ? sourceName(words, true) : undefined;
  return source === undefined ? { role: "other" } : { role: "source", scale: own, name: words };
}

/** How telling a name column is, for tables with several. */
export const nameRank = (cell: string): number =>
  nameHeaders.findIndex((header) => header.test(cell.replace(/\s/g, "").replace(/\([^]*/, "")));

/** Whether the columns make a budget table: something is named, and money stands beside it. */
export const isBudgetHeader = (columns: readonly TableColumn[]): boolean =>
  columns.some(({ role }) => role === "name") &&
  columns.some(({ role }) => role === "price" || role === "amount" || role === "source");

/** The scale that 单位:万元 above a table gives its money. @returns undefined where the line says none */
export const scaleOfCaption = (line: string): number | undefined =>
  scales[/(?:单位|金额单位|计量单位) ?: ?((?:千|万|亿)?元)/.exec(line)?.[1] ?? ""];

/** The scale that amounts and sources of a header tell, for those of them that tell none; 1 where they tell none or not the same. */
export function scaleOfMoney(cells: readonly string[]): number {
  const told = cells.flatMap((cell) => {
    const column = tableColumn(cell, Number.NaN);
    return (column.role === "amount" || column.role === "source") && !Number.isNaN(column.scale)
      ? [column.scale]
      : [];
  });
  const [first, ...more] = new Set(told);
  return first !== undefined && more.length === 0 ? first : 1;
}
