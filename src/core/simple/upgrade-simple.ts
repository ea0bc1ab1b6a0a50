import { fenOfYuan, subtract, yuanOfFen, zero, type Fen } from "../model/money";
import type { Place } from "../model/place";
import { failed, type Result } from "../model/result";
import { localeOfBook } from "../plan-book/locale-of-book";
import type { PlanBook } from "../plan-book/plan-book";
import { planNameOf } from "../plan-book/plan-name";
import type { TemplateId } from "../templates/define";
import type { PlanRequest } from "../templates/lay-out-plan";
import { requestOfLines, type PlacedLine } from "../templates/request-of-lines";
import { sourceColumn, sourceOfHeader } from "../templates/source-columns";
import { sourceCodeOf } from "../text/source-code";
import { textInput, type CellInput } from "../workbook/edit";
import { typedInput } from "../workbook/typed-input";
import type { SimpleColumn } from "./lay-out-simple";
import { simpleLine, type SimpleLine } from "./simple-line";
import { amountOfRow, simpleRows, typedAmount, type SimpleRow } from "./simple-rows";
import { templateOfRow } from "./template-of-row";

/** Villagers' cash: what the column of their own share holds. */
const villagersCash = "F80";

export interface UpgradeAnswers {
  /** In place of what the sheet's head says. */
  readonly place?: Place;
  readonly years?: readonly number[];
  /** Where someone knows better than the words which template a line belongs to; undefined leaves it to these. */
  readonly templateOf?: (line: SimpleLine) => TemplateId | undefined;
}

/**
 * The full plan that a simple one grows into, nothing typed again: each line goes to the template that it names or that
 * its words tell, its payer to the coded source that the words mean. What is no number yet is carried over as it stands.
 * @returns why it can't be: no simple plan in the workbook, nothing in it, place or years missing
 */
export function upgradeSimple(book: PlanBook, answers: UpgradeAnswers = {}): Result<PlanRequest> {
  const rows = simpleRows(book);
  if (!rows) return failed({ zh: "这份工作簿里没有简表。", en: "There is no simple plan in this workbook." });
  const place = answers.place ?? book.place;
  const years = answers.years ?? book.years;
  if (!place)
    return failed({
      zh: "简表上没有填县(市、区)，请先填好地点。",
      en: "The simple plan does not name its county; fill in the place first.",
    });
  if (years.length === 0)
    return failed({
      zh: "简表上的年度没有填或看不懂，请写成 2026 或 2026-2028。",
      en: "The years of the simple plan are missing or can't be read: write 2026 or 2026-2028.",
    });
  if (rows.length === 0)
    return failed({
      zh: "简表还是空的，没有可以转的分项。",
      en: "The simple plan is empty: no line to carry over.",
    });
  const name = planNameOf(book);
  return requestOfLines(
    rows.map((row) => placedLine(row, answers.templateOf?.(simpleLine(row)) ?? templateOfRow(row))),
    {
      place,
      years,
      locale: localeOfBook(book),
      ...(name === "" ? {} : { planName: name }),
    },
  );
}

function placedLine(row: SimpleRow, template: TemplateId): PlacedLine {
  const input = (id: SimpleColumn) => typedInput(row.cell(id));
  const stated = typedAmount(row);
  const paid = paidBy(row);
  const what = input("what");
  return {
    template,
    sources: paid.sources.map(([code]) => code),
    line: {
      item: what,
      name: what,
      village: input("village"),
      unit: input("unit"),
      quantity: input("quantity"),
      unitCost: input("unitCost"),
      stated,
      ...Object.fromEntries(paid.sources.map(([code, money]) => [sourceColumn(code), money])),
      remarks: joined([row.text("remarks"), paid.note]),
    },
  };
}

const joined = (parts: readonly string[]): CellInput => {
  const text = parts.filter((part) => part !== "").join("；");
  return text === "" ? null : textInput(text);
};

/** Who pays what: the payer all that villagers do not pay themselves. Figures that can't be told stay words. */
function paidBy(row: SimpleRow): {
  readonly sources: readonly (readonly [code: string, money: CellInput])[];
  readonly note: string;
} {
  const payer = row.text("payer");
  const ownInput = typedInput(row.cell("own"));
  const own = ownInput === null ? zero : fenOf(row.number("own"));
  const amount = amountOfRow(row);
  const code = payer === "" ? undefined : (sourceOfHeader(payer) ?? sourceCodeOf(payer));
  // The word stays where the coded source says less than it did, or no figure stands for it.
  const note = (said: boolean) =>
    payer === "" || (said && sourceOfHeader(payer) !== undefined) ? "" : `出资：${payer}`;
  if (code === villagersCash) {
    const all = amount === undefined ? ownInput : yuanOfFen(amount);
    return { sources: [[code, all]], note: note(all !== null) };
  }
  const ownPart = ownInput === null ? [] : [[villagersCash, ownInput] as const];
  if (code === undefined) return { sources: ownPart, note: "" };
  const rest =
    amount === undefined || own === undefined || own >= amount ? null : yuanOfFen(subtract(amount, own));
  return { sources: [[code, rest], ...ownPart], note: note(rest !== null) };
}

const fenOf = (yuan: number | undefined): Fen | undefined =>
  yuan === undefined ? undefined : fenOfYuan(yuan);
