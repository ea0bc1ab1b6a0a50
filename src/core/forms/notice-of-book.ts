import { roundYuan, type Fen } from "../model/money";
import { namedCell, type NamedCell } from "../plan-book/named-cell";
import { capitalAmount } from "../text/capital-amount";
import { noticeColumns, noticeFields, noticeName } from "./lay-out-notice";
import { readForm, type FormBook, type ReadRow } from "./read-form";

/** The notice as a workbook has it. */
export interface ReadNotice {
  readonly sheet: string;
  /** Rows that show a project. */
  readonly projects: readonly ReadRow[];
  /** The figure in yuan, and the cell that says it in capitals. */
  readonly total: NamedCell | undefined;
  readonly amount: Fen | undefined;
  readonly capitals: NamedCell | undefined;
  /** What the capitals must say; undefined where the figure is no amount. */
  readonly expectedCapitals: string | undefined;
  /** Date serials of the first and last day shown; undefined where no date stands. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** The public notice of a workbook; undefined where it has none. */
export function noticeOf(book: FormBook): ReadNotice | undefined {
  const form = readForm(book, noticeName, noticeColumns);
  if (!form) return undefined;
  const number = (name: string) => {
    const value = namedCell(book, name)?.cell?.value;
    return typeof value === "number" ? value : undefined;
  };
  const yuan = number(noticeFields.total);
  const amount = yuan === undefined ? undefined : roundYuan(yuan);
  return {
    sheet: form.sheet,
    projects: form.rows.filter((row) => row.text("name") !== ""),
    total: namedCell(book, noticeFields.total),
    amount,
    capitals: namedCell(book, noticeFields.capitals),
    expectedCapitals: amount === undefined || amount < 0 ? undefined : capitalAmount(amount),
    from: number(noticeFields.from),
    to: number(noticeFields.to),
  };
}
