import { comma, joinTexts } from "../model/join-texts";
import type { Text } from "../model/locale";
import { fen, roundYuan } from "../model/money";
import { columnTitle, shownText, yuanText } from "../plan-book/line-text";
import type { PlanSheet } from "../plan-book/plan-book";
import { rememberBySheet } from "../plan-book/remember-by-sheet";
import { totalCells, type TotalCell } from "../plan-book/total-cell";
import { typedSummaryCells } from "../plan-book/summary-cells";
import { cellName, rangeName } from "../workbook/address";
import { inputOf, type Edit } from "../workbook/edit";
import { defineCheck, type CheckContext } from "./define";
import { faultsOfLines, isOldByFault } from "./old-value";

export const totalMismatch = defineCheck({
  name: "total-mismatch",
  severity: "error",
  title: { zh: "合计不可靠", en: "Total can't be trusted" },
  help: {
    zh: "合计行应由公式把下面所有分项加起来，范围从表头行开始，这样在任何位置插入的行都算在内。合计被手填，或者范围没有盖住全部分项，资金总表也会跟着错。修正会恢复模板的合计公式。",
    en: "The totals row must add up every line below by formula, from the header row on, so that a line inserted anywhere counts. Where a total was typed or its range leaves lines out, the funding summary is wrong too. The fix puts the template's formula back.",
  },
  messages: {
    typed: {
      zh: "{figure}的合计是手填的 {value}，各行相加为 {sum}，相差 {difference}。",
      en: "The total of {figure} was typed as {value}; the lines add up to {sum}: {difference} apart.",
    },
    typedSame: {
      zh: "{figure}的合计是手填的 {value}；与各行相加相同，但以后不会再跟着变。",
      en: "The total of {figure} was typed as {value}; it is right today, but it no longer follows the lines.",
    },
    missing: {
      zh: "{figure}没有合计公式。",
      en: "There is no total formula for {figure}.",
    },
    linesLeftOut: {
      zh: "{figure}的合计公式 {formula} 没有包括第 {rows} 行。",
      en: "The total of {figure}, {formula}, leaves out row {rows}.",
    },
    headerLeftOut: {
      zh: "{figure}的合计公式 {formula} 没有从表头行开始；在第一行分项上面插入的行会漏算。",
      en: "The total of {figure}, {formula}, does not begin at the header row: a line inserted above the first would be left out.",
    },
    countsItself: {
      zh: "{figure}的合计公式 {formula} 把合计行自己或表头以上的格子也加进去了。",
      en: "The total of {figure}, {formula}, adds up itself or cells above the header.",
    },
    unlike: {
      zh: "{figure}的合计公式 {formula} 与各行相加不符：显示 {value}，应为 {sum}。",
      en: "The total of {figure}, {formula}, is not the sum of the lines: it shows {value} and should be {sum}.",
    },
    unlikeSame: {
      zh: "{figure}的合计公式 {formula} 与模板不同；目前数值无误，以后可能漏算。",
      en: "The total of {figure}, {formula}, is not the template's; it is right today but may leave lines out later.",
    },
    summaryTyped: {
      zh: "资金总表“{row}”的{figure}是手填的 {value}（万元），不会跟着各表变；应由公式从各表合计行带出。",
      en: "{figure} of {row} in the funding summary was typed as {value} (万元) and does not follow the sheets; it must come by formula from their totals.",
    },
    notCalculated: {
      zh: "{figure}的合计显示 {value}，各行相加为 {sum}：公式没有重新计算，请按 F9 或重新打开文件。",
      en: "The total of {figure} shows {value}; the lines add up to {sum}: it was not recalculated. Press F9 or open the file again.",
    },
  },
  // Sums that only show an old value wait for the fault which made them do so.
  after: faultsOfLines,
  run(book, report, context) {
    for (const { sheet, cell, row, column, formula } of typedSummaryCells(book)) {
      const place = { sheet, cell: cellName(cell.row, cell.col) };
      const value = shownText(cell.value);
      report({
        message: "summaryTyped",
        ...place,
        data: { row, figure: column, value },
        expected: formula ?? "",
        found: value,
        ...(formula ? { fix: [{ ...place, before: inputOf(cell), after: formula }] } : {}),
      });
    }
    for (const sheet of book.sheets)
      for (const group of grouped(faultsOf(sheet, context))) {
        const [{ message, total, data }] = group;
        const fix = message === "notCalculated" ? undefined : group.map((one) => restore(sheet, one.total));
        report({
          message,
          severity: message === "headerLeftOut" || message === "unlikeSame" ? "warning" : "error",
          sheet: sheet.name,
          cell: rangeName({
            top: sheet.totalsRow,
            bottom: sheet.totalsRow,
            left: total.column.col,
            right: group.at(-1)!.total.column.col,
          }),
          data: { ...data, figure: figuresOf(group) },
          expected: message === "notCalculated" ? data.sum : `=${total.formula}`,
          found: data.value || data.formula,
          ...(fix ? { fix } : {}),
        });
      }
  },
});

interface Fault {
  readonly total: TotalCell;
  readonly message:
    | "typed"
    | "typedSame"
    | "missing"
    | "linesLeftOut"
    | "headerLeftOut"
    | "countsItself"
    | "unlike"
    | "unlikeSame"
    | "notCalculated";
  /** Every slot any of the messages has; "" where it does not apply. */
  readonly data: Readonly<Record<"value" | "sum" | "difference" | "formula" | "rows", string>>;
}

const faultsOf = (sheet: PlanSheet, context: CheckContext): readonly Fault[] =>
  faultsIn(sheet).filter(
    ({ message, total }) => message !== "notCalculated" || !isOldByFault(sheet, total.column.col, context),
  );

const faultsIn = rememberBySheet((sheet) =>
  totalCells(sheet).flatMap((total) => faultOf(sheet, total) ?? []),
);

function faultOf(sheet: PlanSheet, total: TotalCell): Fault | undefined {
  const { cell, sum, range, lastNumber, column } = total;
  const value = cell?.value ?? null;
  const shown = typeof value === "number" ? roundYuan(value) : undefined;
  const fault = (message: Fault["message"], rows = ""): Fault => ({
    total,
    message,
    data: {
      value: shown === undefined ? shownText(value) : yuanText(shown),
      sum: sum === undefined ? "" : yuanText(sum),
      difference: sum === undefined || shown === undefined ? "" : yuanText(fen(Math.abs(sum - shown))),
      formula: cell?.formula === undefined ? "" : `=${cell.formula}`,
      rows,
    },
  });
  if (cell?.formula === undefined) {
    if (shown === undefined || sum === undefined) return fault("missing");
    return fault(shown === sum ? "typedSame" : "typed");
  }
  const differs = shown !== undefined && sum !== undefined && shown !== sum;
  if (total.asTemplate) return differs ? fault("notCalculated") : undefined;
  if (!range) return fault(differs || shown === undefined ? "unlike" : "unlikeSame");
  const left = rowsLeftOut(sheet, column.col, range);
  if (left) return fault("linesLeftOut", left);
  if (range.top < sheet.headerRow) return fault("countsItself");
  if (range.top > sheet.headerRow) return fault("headerLeftOut");
  return differs && range.bottom >= lastNumber ? fault("notCalculated") : undefined;
}

/** Rows with a number in the column that a range does not hold, for people: "6", "36–40". */
function rowsLeftOut(
  { lines, reader }: PlanSheet,
  col: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): string | undefined {
  const rows = lines
    .map(({ row }) => row)
    .filter((row) => (row < top || row > bottom) && isFigure(reader.value(row, col)));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
}

/** Prepared lines outside the range show 0 or nothing and are not missed. */
const isFigure = (value: unknown): boolean => typeof value === "number" && value !== 0;

const restore = (sheet: PlanSheet, { cell, column, formula }: TotalCell): Edit => ({
  sheet: sheet.name,
  cell: cellName(sheet.totalsRow, column.col),
  before: inputOf(cell),
  after: `=${formula}`,
});

/** One finding where all totals have one and the same fault of range, or are all gone; typed ones stand alone. */
function grouped(faults: readonly Fault[]): readonly (readonly [Fault, ...Fault[]])[] {
  const groups: [Fault, ...Fault[]][] = [];
  for (const fault of faults) {
    const same = groups.find(
      ([first]) =>
        ["missing", "linesLeftOut", "headerLeftOut"].includes(fault.message) &&
        first.message === fault.message,
    );
    if (same) same.push(fault);
    else groups.push([fault]);
  }
  return groups;
}

const figuresOf = (group: readonly Fault[]): Text =>
  joinTexts(
    group.map(({ total }) => columnTitle(total.column)),
    comma,
  );
