import type { HeaderColumn } from "./header-column";
import type { TableView } from "./table-view";

/** Columns of words that name no line. */
const besides =
  /责任|负责|单位|部门|联系|电话|姓名|时间|日期|年度|期限|备注|说明|备考|性质|方式|依据|状态|进度|绩效|目标|来源|编[号码]|序号|审核|意见|标准|规格|型号/;
/** 建设内容及规模 beside names describes them; alone it is the name. */
const content = /内容/;
/** Rows below the header that tell what a column holds. */
const mostRows = 6;

/**
 * Which column names the lines, where the headers leave that open: what only describes works names them when nothing else
 * does, and 品种 or 树种 over a column of words left of figures is as good a name as any.
 * @param numbers ids of the plan columns that hold figures
 */
export function withNames(
  view: TableView,
  columns: readonly HeaderColumn[],
  { below, numbers }: { readonly below: number; readonly numbers: ReadonlySet<string> },
): readonly HeaderColumn[] {
  if (columns.some(({ target }) => target === "name")) return columns;
  const name =
    columns.find(({ target, words }) => target === "spec" && content.test(words[0]!)) ??
    columns.find(({ target }) => target === "item") ??
    firstWords(view, columns, below, numbers);
  return columns.map((one) =>
    one === name
      ? { ...one, target: "name", certainty: one.target === "item" ? one.certainty : "likely" }
      : one,
  );
}

function firstWords(
  view: TableView,
  columns: readonly HeaderColumn[],
  below: number,
  numbers: ReadonlySet<string>,
): HeaderColumn | undefined {
  const figures = columns.filter(({ target }) => target !== null && numbers.has(target));
  if (figures.length < 2) return undefined;
  const right = Math.max(...figures.map(({ col }) => col));
  return columns.find(
    ({ target, certainty, col, words }) =>
      target === null &&
      certainty === "none" &&
      col < right &&
      !words.some((word) => besides.test(word)) &&
      holdsWords(view, below, col),
  );
}

function holdsWords(view: TableView, from: number, col: number): boolean {
  const cells = view.rowsFrom(from).slice(0, mostRows);
  const words = cells.filter((row) => /\p{L}/u.test(view.text(row, col)) && !view.isNumber(row, col));
  return words.length > 0 && words.length * 2 >= cells.length;
}
