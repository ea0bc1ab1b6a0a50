import { shiftFormula } from "../formula/shift";
import type { PlanSheet } from "../plan-book/plan-book";
import type { LineInput } from "../templates/lay-out-sheet";
import { sourceColumn } from "../templates/source-columns";
import type { CellInput } from "../workbook/edit";
import type { CellSpec } from "../workbook/sheet-spec";
import type { StructureStep } from "../workbook/structure/structure-step";
import type { LaidOutSheet } from "./laid-out-plan";
import { patternRow } from "./line-pattern";
import { placedInput } from "./placed-input";
import { renumbered } from "./renumbered";
import type { SheetPlace } from "./sheet-place";

/** Lines written at once: a request must stay far below what Excel on the web takes. */
const linesAtOnce = 200;

/**
 * The steps that put lines before a row, ready with their formulas and filled with what is given.
 * @param plan all sheets of the plan; `found` is one of them
 * @param lines typed inputs by column id; an empty line is `{}`
 */
export function insertLines(
  plan: readonly LaidOutSheet[],
  found: LaidOutSheet,
  at: number,
  lines: readonly LineInput[],
): readonly StructureStep[] {
  const { sheet, pattern } = found;
  const { name } = sheet;
  const count = lines.length;
  const places = plan.map(({ sheet: one, place }) =>
    one === sheet ? { ...place, lastLine: place.lastLine + count } : place,
  );
  const validations = pattern.spec.validations.flatMap((validation) => {
    const col = found.place.colOf.get(pattern.ids[validation.range.left]!);
    if (col === undefined) return [];
    return [{ ...validation, range: { top: at, left: col, bottom: at + count - 1, right: col } }];
  });
  const { styles } = pattern.spec;
  const cells = newLineCells(found, places, at, lines);
  const puts: StructureStep[] = [];
  for (let from = 0; from < count; from += linesAtOnce)
    puts.push({
      kind: "put",
      sheet: name,
      cells: cells.slice(from, from + linesAtOnce).flat(),
      styles,
      fresh: true,
    });
  return [
    {
      kind: "insert",
      sheet: name,
      axis: "rows",
      at,
      count,
      sizes: lines.map(() => ({ size: lineHeight(found) })),
    },
    ...puts,
    // A rule that begins with the very row that moved down would not reach the new lines above it.
    { kind: "validate", sheet: name, validations },
    ...renumbered(sheet, (row) => (row >= at ? row + count : row), at, count),
  ];
}

const lineHeight = ({ pattern }: LaidOutSheet) => pattern.spec.rowHeights?.[patternRow] ?? 24;

/** The cells of each line. */
function newLineCells(
  { sheet, pattern, place }: LaidOutSheet,
  places: readonly SheetPlace[],
  at: number,
  lines: readonly LineInput[],
): readonly (readonly CellSpec[])[] {
  const own = places.find(({ name }) => name === sheet.name)!;
  const ids = freeLineIds(sheet, lines.length);
  const rules = rulesOfSheet(sheet);
  return lines.map((line, index) => {
    const row = at + index;
    // Whoever says what sources pay means that the others pay nothing.
    const isFunded = Object.keys(line).some((id) => id.startsWith("source:") && line[id] !== null);
    const inputOf = (id: string, cell: CellSpec): CellInput => {
      if (id === "number") return at - sheet.firstLine + index + 1;
      if (id === "lineId") return ids[index]!;
      const given = line[id] ?? null;
      if (given !== null) return given;
      const rule = rules.get(id);
      if (rule) return isFunded ? null : `=${shiftFormula(rule.formula, row - rule.row, 0)}`;
      return placedInput(cell.input, own, row, places);
    };
    return [...pattern.line].flatMap(([id, cell]): readonly CellSpec[] => {
      const col = place.colOf.get(id);
      return col === undefined ? [] : [{ ...cell, row, col, input: inputOf(id, cell) }];
    });
  });
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
  const highest = sheet.lines.reduce(
    (most, line) => Math.max(most, Number(/^L(\d+)$/.exec(line.text("lineId"))?.[1] ?? 0)),
    0,
  );
  return Array.from({ length: count }, (_, at) => `L${String(highest + at + 1).padStart(4, "0")}`);
}
