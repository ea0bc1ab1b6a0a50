import { sameFormula } from "../formula/same-formula";
import type { PlanSheet } from "../plan-book/plan-book";
import type { ChosenSheet } from "../templates/other-sheets";
import { ruleFormula } from "../templates/rule-formula";
import { cellName } from "../workbook/address";
import type { CellInput } from "../workbook/edit";
import { moveRange } from "../workbook/move-range";
import { moveReferences } from "../formula/move-references";
import type { CellSpec } from "../workbook/sheet-spec";
import type { StructureStep } from "../workbook/structure/structure-step";
import { moveOf } from "../workbook/structure/move-of-step";
import type { SheetPattern } from "./line-pattern";
import { placedInput } from "./placed-input";
import { placeOfSheet, placedFormula, type SheetPlace } from "./sheet-place";

/** A plan sheet and what it is to become. */
export interface SheetChange {
  readonly sheet: PlanSheet;
  readonly before: {
    readonly choices: ChosenSheet;
    readonly pattern: SheetPattern;
    readonly place: SheetPlace;
  };
  readonly after: {
    readonly choices: ChosenSheet;
    readonly pattern: SheetPattern;
    readonly place: SheetPlace;
  };
  /** Columns put in and taken out. */
  readonly moves: readonly Extract<StructureStep, { kind: "insert" | "delete" }>[];
}

/** Puts in and takes out columns by what the sheet is to have; the user's own columns stay where they stand. */
export function columnMoves(
  sheet: PlanSheet,
  before: SheetChange["before"],
  choices: ChosenSheet,
  pattern: SheetPattern,
): SheetChange {
  const colOf = new Map(before.place.colOf);
  const moves: SheetChange["moves"][number][] = [];
  const move = (step: SheetChange["moves"][number]) => {
    moves.push(step);
    const by = step.kind === "insert" ? step.count : -step.count;
    for (const [id, col] of colOf) {
      const range = moveRange(
        { top: 0, left: col, bottom: 0, right: col },
        { axis: "cols", at: step.at, by },
      );
      if (range) colOf.set(id, range.left);
      else colOf.delete(id);
    }
  };
  const wanted = new Set(pattern.ids);
  for (const id of before.pattern.ids) {
    const at = colOf.get(id);
    if (!wanted.has(id) && at !== undefined)
      move({ kind: "delete", sheet: sheet.name, axis: "cols", at, count: 1 });
  }
  const had = new Set(before.pattern.ids);
  pattern.ids.forEach((id, index) => {
    if (had.has(id)) return;
    const left = pattern.ids.slice(0, index).findLast((one) => colOf.has(one));
    const at = left === undefined ? 0 : colOf.get(left)! + 1;
    const { width, hidden = false } = pattern.spec.columns[index]!;
    move({ kind: "insert", sheet: sheet.name, axis: "cols", at, count: 1, sizes: [{ size: width, hidden }] });
    colOf.set(id, at);
  });
  const fresh = { name: pattern.spec.name, ids: pattern.ids };
  return { sheet, before, after: { choices, pattern, place: placeOfSheet(sheet, fresh, colOf) }, moves };
}

/** What must be written once the columns stand: new columns, and formulas of the layout that read differently now. */
export function columnCells(
  change: SheetChange,
  places: { readonly before: readonly SheetPlace[]; readonly after: readonly SheetPlace[] },
): readonly StructureStep[] {
  const { sheet, before, after, moves } = change;
  const cells: CellSpec[] = [];
  const rows = sheet.lines.map(({ row }) => row).filter((row) => row <= sheet.lastLine);
  for (const id of after.pattern.ids) {
    const [from, to] = [before.place.colOf.get(id), after.place.colOf.get(id)];
    if (to === undefined) continue;
    if (from === undefined) {
      cells.push(...newColumn(change, id, to, rows, places.after));
      continue;
    }
    const written = new Set<number>();
    for (const { row, was, is } of [...formulasOf(change, id, rows, places), ...ruledBy(change, id)]) {
      const held = sheet.reader.cell(row, from)?.formula;
      if (held === undefined || is === null || was === null || !sameFormula(held, was)) continue;
      // What the program makes of it by moving columns may be right already.
      const moved = moves.reduce(
        (text, step) => moveReferences(text, sheet.name, sheet.name, moveOf(step)),
        held,
      );
      if (!written.has(row) && !sameFormula(moved, is)) cells.push({ row, col: to, input: `=${is}` });
      written.add(row);
    }
  }
  const styles = after.pattern.spec.styles;
  const validations = after.pattern.spec.validations.flatMap((validation) => {
    const id = after.pattern.ids[validation.range.left]!;
    const col = after.place.colOf.get(id);
    if (before.place.colOf.has(id) || col === undefined) return [];
    return [
      { ...validation, range: { top: sheet.firstLine, left: col, bottom: sheet.lastLine, right: col } },
    ];
  });
  return [
    ...(cells.length > 0 ? [{ kind: "put" as const, sheet: sheet.name, cells, styles }] : []),
    ...(validations.length > 0 ? [{ kind: "validate" as const, sheet: sheet.name, validations }] : []),
  ];
}

/** Sources that follow a rule of their line: the rest, for one, is what the sources there are now leave. */
function ruledBy({ sheet, before, after }: SheetChange, id: string): readonly Rewritten[] {
  const code = sheet.sourceColumns.find((column) => column.id === id)?.source;
  return sheet.lines.flatMap((line) => {
    const { row } = line;
    const rules = [...line.rules];
    if (code === undefined || row > sheet.lastLine) return [];
    const formula = ({ choices, place }: SheetChange["before"]) => {
      const own = Object.fromEntries(rules.filter(([one]) => choices.sources.includes(one)));
      const ref = (column: string) => cellName(row, place.colOf.get(column) ?? 0);
      return ruleFormula(code, { sources: own }, choices.sources, ref) ?? null;
    };
    return [{ row, was: formula(before), is: formula(after) }];
  });
}

function newColumn(
  { sheet, after: { pattern, place } }: SheetChange,
  id: string,
  col: number,
  rows: readonly number[],
  places: readonly SheetPlace[],
): readonly CellSpec[] {
  const at = (cell: CellSpec | undefined, row: number, input: CellInput): readonly CellSpec[] =>
    cell ? [{ ...cell, row, col, input }] : [];
  const line = pattern.line.get(id);
  const total = pattern.totals.get(id);
  const sum = total && placedFormula(String(total.input).slice(1), { own: place }, places);
  return [
    ...at(pattern.header.get(id), sheet.headerRow, pattern.header.get(id)?.input ?? null),
    ...(sum === undefined ? [] : at(total, sheet.totalsRow, `=${sum}`)),
    ...rows.flatMap((row) => at(line, row, placedInput(line?.input ?? null, place, row, places))),
  ];
}

/** A formula of the layout before and after; null where there is none. */
interface Rewritten {
  readonly row: number;
  readonly was: string | null;
  readonly is: string | null;
}

/** The formulas of a column before and after, row by row. */
function formulasOf(
  { before, after }: SheetChange,
  id: string,
  rows: readonly number[],
  places: { readonly before: readonly SheetPlace[]; readonly after: readonly SheetPlace[] },
): readonly Rewritten[] {
  // Where it says the same as before, the program carries it.
  if (before.pattern.meaning.get(id) === after.pattern.meaning.get(id)) return [];
  const formula = (input: CellInput): string | null =>
    typeof input === "string" && input.startsWith("=") ? input.slice(1) : null;
  const [was, is] = [before.pattern.line.get(id)?.input ?? null, after.pattern.line.get(id)?.input ?? null];
  if (formula(was) === null || formula(is) === null) return [];
  return rows.map((row) => ({
    row,
    was: formula(placedInput(was, before.place, row, places.before)),
    is: formula(placedInput(is, after.place, row, places.after)),
  }));
}
