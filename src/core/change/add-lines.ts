import { shiftFormula } from "../formula/shift";
import { ok } from "../model/result";
import type { PlanBook, PlanSheet } from "../plan-book/plan-book";
import { sourceColumn } from "../templates/source-columns";
import type { CellInput } from "../workbook/edit";
import type { CellSpec } from "../workbook/sheet-spec";
import type { StructureStep } from "../workbook/structure/structure-step";
import { laidOutPlan, type LaidOutSheet } from "./laid-out-plan";
import { patternRow } from "./line-pattern";
import type { PlanChange, PlannedChange } from "./plan-change";
import { placedInput } from "./placed-input";
import { noSheet, refused } from "./refusals";
import { renumbered } from "./renumbered";
import type { SheetPlace } from "./sheet-place";

/** More at once is a slip of the finger; a sheet has room for a thousand. */
const mostLines = 500;

/** Adds empty lines, ready with their formulas, before a row. */
export function addLines(
  book: PlanBook,
  { sheet: name, at, count }: Extract<PlanChange, { kind: "add-lines" }>,
): PlannedChange {
  const plan = laidOutPlan(book);
  const found = plan.find(({ sheet }) => sheet.name === name);
  if (!found) return noSheet(name);
  const { sheet } = found;
  if (!Number.isInteger(count) || count < 1 || count > mostLines)
    return refused(`一次可以加 1 至 ${mostLines} 行。`, `From 1 to ${mostLines} lines can be added at once.`);
  if (at < sheet.firstLine || at > sheet.lastLine)
    return refused(
      `第 ${at + 1} 行不在“${name}”的明细里，请选明细中的一行。`,
      `Row ${at + 1} is not among the lines of "${name}"; choose one of its lines.`,
    );
  const places = plan.map(({ sheet: one, place }) =>
    one === sheet ? { ...place, lastLine: place.lastLine + count } : place,
  );
  const validations = found.pattern.spec.validations.flatMap((validation) => {
    const col = found.place.colOf.get(found.pattern.ids[validation.range.left]!);
    if (col === undefined) return [];
    return [{ ...validation, range: { top: at, left: col, bottom: at + count - 1, right: col } }];
  });
  const put = (cells: readonly CellSpec[]): StructureStep => ({
    kind: "put",
    sheet: name,
    cells,
    styles: found.pattern.spec.styles,
  });
  const sizes = Array.from({ length: count }, () => ({ size: lineHeight(found) }));
  return ok({
    what: {
      zh: `在“${name}”第 ${at + 1} 行处加了 ${count} 行`,
      en: `Added ${count} ${count === 1 ? "line" : "lines"} at row ${at + 1} of "${name}"`,
    },
    steps: [
      { kind: "insert", sheet: name, axis: "rows", at, count, sizes },
      put(newLineCells(found, places, at, count)),
      // A rule that begins with the very row that moved down would not reach the new lines above it.
      { kind: "validate", sheet: name, validations },
      ...renumbered(sheet, (row) => (row >= at ? row + count : row), at, count),
    ],
  });
}

const lineHeight = ({ pattern }: LaidOutSheet) => pattern.spec.rowHeights?.[patternRow] ?? 24;

function newLineCells(
  { sheet, pattern, place }: LaidOutSheet,
  places: readonly SheetPlace[],
  at: number,
  count: number,
): readonly CellSpec[] {
  const own = places.find(({ name }) => name === sheet.name)!;
  const ids = freeLineIds(sheet, count);
  const rules = rulesOfSheet(sheet);
  return Array.from({ length: count }, (_, index) =>
    [...pattern.line].flatMap(([id, cell]): readonly CellSpec[] => {
      const col = place.colOf.get(id);
      if (col === undefined) return [];
      const row = at + index;
      const rule = rules.get(id);
      const input: CellInput =
        id === "number"
          ? at - sheet.firstLine + index + 1
          : id === "lineId"
            ? ids[index]!
            : rule
              ? `=${shiftFormula(rule.formula, row - rule.row, 0)}`
              : placedInput(cell.input, own, row, places);
      return [{ ...cell, row, col, input }];
    }),
  ).flat();
}

/** Source columns that follow a financing rule on every line not started: new lines follow it, too. */
function rulesOfSheet(
  sheet: PlanSheet,
): ReadonlyMap<string, { readonly formula: string; readonly row: number }> {
  const waiting = sheet.lines.filter(({ started, row }) => !started && row <= sheet.lastLine);
  const last = waiting.at(-1);
  return new Map(
    sheet.columns.flatMap(({ source, col }) => {
      const formula = source && last ? sheet.reader.cell(last.row, col)?.formula : undefined;
      return source && last && formula !== undefined
        ? [[sourceColumn(source), { formula, row: last.row }] as const]
        : [];
    }),
  );
}

function freeLineIds(sheet: PlanSheet, count: number): readonly string[] {
  const used = sheet.lines.map((line) => Number(/^L(\d+)$/.exec(line.text("lineId"))?.[1] ?? 0));
  const highest = Math.max(0, ...used);
  return Array.from({ length: count }, (_, at) => `L${String(highest + at + 1).padStart(4, "0")}`);
}
