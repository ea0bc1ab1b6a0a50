import type { Text } from "../model/locale";
import { findUnit } from "../model/units";
import { columnTitle, shownText } from "../plan-book/line-text";
import type { PlanBook, PlanLine } from "../plan-book/plan-book";
import { sourceColumn, sourceColumnOf } from "../templates/source-columns";
import { cellName } from "../workbook/address";
import type { CellInput } from "../workbook/edit";
import { isError, type CellValue } from "../workbook/snapshot";
import type { LineChoice } from "./line-choices";
import { lineInputOf } from "./line-input";

/** A figure that the text and the sheet give differently, each as people read it; "" where there is none. */
export interface FigureDifference {
  readonly figure: Text;
  readonly inText: string;
  readonly inSheet: string;
}
/** A line that stands on a sheet. */
export interface SheetLine {
  readonly sheet: string;
  readonly cell: string;
  readonly name: string;
}
export interface ChangedLine extends SheetLine {
  /** Id of the text's line. */
  readonly id: string;
  readonly differences: readonly FigureDifference[];
}

/** What a plan text says now against the lines in the workbook. */
export interface TextComparison {
  /** Ids of lines the workbook does not have. */
  readonly fresh: readonly string[];
  /** Lines of the workbook that the text no longer has, or never had. */
  readonly gone: readonly SheetLine[];
  readonly changed: readonly ChangedLine[];
  readonly same: number;
}

const figures = ["unit", "quantity", "unitCost", "stated"] as const;

/**
 * Compares the lines of a text with those of a workbook. Lines belong together by name and village, on the text's own
 * template first; of several alike, those with the same figures, then in turn.
 */
export function compareWithBook(choices: readonly LineChoice[], book: PlanBook): TextComparison {
  const free = new Map<string, PlanLine[]>();
  const started = book.sheets.flatMap(({ lines }) => lines.filter((line) => line.started));
  for (const line of started)
    for (const key of keysOf(line.text("name"), line.text("village"), line.sheet.template.id)) {
      const alike = free.get(key);
      if (alike) alike.push(line);
      else free.set(key, [line]);
    }

  const met = new Map<string, PlanLine>();
  const taken = new Set<PlanLine>();
  const meet = (turn: 0 | 1, fits: (choice: LineChoice, line: PlanLine) => boolean) => {
    for (const choice of choices) {
      if (met.has(choice.id)) continue;
      const key = keysOf(choice.name, choice.village, choice.template)[turn];
      const line = free.get(key)?.find((one) => !taken.has(one) && fits(choice, one));
      if (!line) continue;
      met.set(choice.id, line);
      taken.add(line);
    }
  };
  meet(0, (choice, line) => differencesOf(choice, line).length === 0);
  meet(0, () => true);
  meet(1, () => true);

  const changed = choices.flatMap((choice): ChangedLine[] => {
    const line = met.get(choice.id);
    const differences = line ? differencesOf(choice, line) : [];
    return line && differences.length > 0 ? [{ id: choice.id, ...placeOf(line), differences }] : [];
  });
  return {
    fresh: choices.filter(({ id }) => !met.has(id)).map(({ id }) => id),
    gone: started.filter((line) => !taken.has(line)).map(placeOf),
    changed,
    same: met.size - changed.length,
  };
}

const keysOf = (name: string, village: string, template: string): readonly [string, string] => {
  const key = `${name.trim()}\n${village.trim()}`;
  return [`${template}\n${key}`, key];
};

const placeOf = (line: PlanLine): SheetLine => ({
  sheet: line.sheet.name,
  cell: line.at("name") ?? cellName(line.row, 0),
  name: line.text("name"),
});

function differencesOf(choice: LineChoice, line: PlanLine): readonly FigureDifference[] {
  const input = lineInputOf(choice, "zh");
  const codes = new Set([...choice.sources.map(({ code }) => code), ...line.sources.map(({ code }) => code)]);
  const columns = [
    ...figures.map((id) => ({ id: id as string, title: line.sheet.column(id) })),
    ...[...codes].map((code) => ({ id: sourceColumn(code), title: sourceColumnOf(code) })),
  ];
  return columns.flatMap(({ id, title }): FigureDifference[] => {
    const inText = input[id] ?? null;
    const inSheet = line.cell(id)?.value ?? null;
    if (!title || isSame(inText, inSheet)) return [];
    return [{ figure: columnTitle(title), inText: shownText(plain(inText)), inSheet: shownText(inSheet) }];
  });
}

function isSame(inText: CellInput, inSheet: CellValue): boolean {
  const [a, b] = [plain(inText), isError(inSheet) ? inSheet.error : (inSheet ?? "")];
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.abs(a);
  const [unit, other] = [findUnit(String(a)), findUnit(String(b))];
  return String(a) === String(b) || (unit !== undefined && unit === other);
}

/** Without the apostrophe that only says "text". */
const plain = (input: CellInput): string | number | boolean =>
  typeof input === "string" && input.startsWith("'") ? input.slice(1) : (input ?? "");
