import { formatNumber } from "../model/format-number";
import { roundYuan, type Fen } from "../model/money";
import { yuanText } from "../plan-book/line-text";
import type { PlanBook } from "../plan-book/plan-book";
import { capitalAmount } from "../text/capital-amount";
import { capitalSigns, readCapitalAmount } from "../text/read-capital-amount";
import { cellName } from "../workbook/address";
import type { Cell, SheetReader } from "../workbook/sheet-reader";
import { defineCheck } from "./define";

export const capitalAmountMismatch = defineCheck({
  name: "capital-amount-mismatch",
  severity: "error",
  title: { zh: "大写金额对不上", en: "Amount in capitals does not match" },
  help: {
    zh: "大写金额与旁边的数字不是同一个数。大写是文字，不会跟着合计变：数字改了，大写要重写。",
    en: "The amount in capital numerals is not the figure beside it. It is text and does not follow the totals: when the figure changes, it must be written again.",
  },
  messages: {
    differs: {
      zh: "大写“{capitals}”是 {said}，数字是 {figure}。",
      en: 'The capitals "{capitals}" say {said}; the figure is {figure}.',
    },
  },
  run(book, report) {
    const { snapshot, reader } = book;
    // Most workbooks have no capitals at all, and their texts are looked at once.
    if (!holdsCapitals(snapshot.strings)) return;
    for (const { name } of snapshot.sheets) {
      const sheet = reader(name)!;
      for (const cell of sheet.all()) {
        const said = typeof cell.value === "string" ? readCapitalAmount(cell.value) : undefined;
        const figure = said && figureOf(book, sheet, cell, said.fen);
        if (!said || !figure || figure.readings.includes(said.fen)) continue;
        const [right] = figure.readings;
        const text = cell.value as string;
        report({
          message: "differs",
          sheet: name,
          cell: cellName(cell.row, cell.col),
          data: { capitals: said.text, said: yuanText(said.fen), figure: figure.text },
          expected: right === undefined ? "" : capitalAmount(right),
          found: said.text,
          // A figure that is worked out is right; of two typed ones nobody knows.
          ...(figure.isCertain && right !== undefined && cell.formula === undefined
            ? {
                fix: [
                  {
                    sheet: name,
                    cell: cellName(cell.row, cell.col),
                    before: text,
                    after: text.replace(said.text, capitalAmount(right)),
                  },
                ],
              }
            : {}),
        });
      }
    }
  },
});

/** Whether any of the texts may hold capitals; they are looked at once for as long as an edit brings no new one. */
function holdsCapitals(strings: readonly string[]): boolean {
  const known = capitalsKnown.get(strings) ?? strings.some((text) => capitalSigns.test(text));
  capitalsKnown.set(strings, known);
  return known;
}
const capitalsKnown = new WeakMap<readonly string[], boolean>();

interface Figure {
  readonly text: string;
  /** What the figure may mean; more than one where its unit is not told. */
  readonly readings: readonly Fen[];
  readonly isCertain: boolean;
}

/**
 * The figure a 大写 belongs to: the one in its own text; on a line the line's amount; else the nearest sum of money to
 * its left, to its right, then above it. Undefined where there is none, or where another figure of the row is meant.
 */
function figureOf(
  { sheets }: PlanBook,
  sheet: SheetReader,
  { row, col, value }: Cell,
  said: Fen,
): Figure | undefined {
  const written = /[¥￥]\s*(\d[\d,]*(?:\.\d{1,2})?)(?![\d.])(?!\s*万)/.exec(String(value));
  if (written) {
    const readings = readingsOf(Number(written[1]!.replaceAll(",", "")), "元");
    return { text: written[0], readings, isCertain: false };
  }
  const plan = sheets.find(({ name }) => name === sheet.name);
  const beside = [...sheet.inRow(row)];
  const unit = unitIn(beside);
  const sums = beside.filter((one) => isSum(one, beside));
  if (sums.some((one) => readingsOf(one.value, unit).includes(said))) return undefined;
  const amountCol = plan && row > plan.headerRow ? plan.column("amount")?.col : undefined;
  const found =
    amountCol === undefined
      ? (sums.findLast((one) => one.col < col) ?? sums.find((one) => one.col > col) ?? above(sheet, row, col))
      : sums.find((one) => one.col === amountCol);
  if (!found) return undefined;
  const readings = readingsOf(found.value, amountCol === undefined ? unit : "元");
  return {
    text: `${formatNumber(found.value)}${unit ? ` ${unit}` : ""}`,
    readings,
    isCertain: found.formula !== undefined && readings.length === 1,
  };
}

type NumberCell = Cell & { readonly value: number };
const isPositive = (cell: Cell | undefined): cell is NumberCell =>
  typeof cell?.value === "number" && cell.value > 0;

/** A number that money is meant by: written with thousands, or in a row that speaks of money; 序号 1 is none. */
const isSum = (cell: Cell, row: readonly Cell[]): cell is NumberCell =>
  isPositive(cell) &&
  (cell.style.numberFormat.includes("#,#") ||
    row.some((one) => /元|金额|合计|总计|总投资|资金/.test(withoutCapitals(one))));

function above(sheet: SheetReader, row: number, col: number): NumberCell | undefined {
  const cell = row > 0 ? sheet.cell(row - 1, col) : undefined;
  return isPositive(cell) && isSum(cell, [...sheet.inRow(row - 1)]) ? cell : undefined;
}

const unitIn = (row: readonly Cell[]): string | undefined =>
  row.map((cell) => /万元|元/.exec(withoutCapitals(cell))?.[0]).find(Boolean);

/** A cell's text but for its amount in capitals, which holds 元 too. */
const withoutCapitals = ({ value }: Cell): string =>
  typeof value === "string" ? value.replace(readCapitalAmount(value)?.text ?? "", "") : "";

function readingsOf(value: number, unit: string | undefined): readonly Fen[] {
  const units = unit === undefined ? [1, 10_000] : [unit === "元" ? 1 : 10_000];
  return units.flatMap((times) => roundYuan(value * times) ?? []);
}
