import type { Locale } from "../model/locale";
import type { OtherSheet } from "../templates/columns";
import { layOutSheet } from "../templates/lay-out-sheet";
import type { ChosenSheet } from "../templates/other-sheets";
import { otherSheets } from "../templates/other-sheets";
import { planColumns } from "../templates/plan-columns";
import { planRows } from "../templates/plan-rows";
import type { CellSpec, SheetSpec } from "../workbook/sheet-spec";

/** A freshly laid-out plan sheet, as a pattern for sheets that have been worked on. */
export interface SheetPattern {
  readonly spec: SheetSpec;
  readonly ids: readonly string[];
  /** The cells of one empty line, by column id. */
  readonly line: ReadonlyMap<string, CellSpec>;
  /** Totals and header cells, by column id. */
  readonly totals: ReadonlyMap<string, CellSpec>;
  readonly header: ReadonlyMap<string, CellSpec>;
  /** What the formula of a column says, with columns by their ids instead of places. */
  readonly meaning: ReadonlyMap<string, string>;
}

/** The row that a pattern's line stands in: behind the lines a template brings along. */
export const patternRow = planRows.firstLine;

/** @param sheets all sheets of the plan, for formulas that look over them; `own` is one of them */
export function patternOf(sheets: readonly ChosenSheet[], own: ChosenSheet, locale: Locale): SheetPattern {
  const { sheet: spec } = layOutSheet({
    ...own,
    others: otherSheets(sheets, own, locale),
    locale,
    lines: [],
    protect: false,
  });
  const columns = planColumns(own.template, own.sources, own);
  const ids = columns.map(({ id }) => id);
  const others = sheets.filter((one) => one !== own).map(byId);
  const inRow = (row: number) =>
    new Map(spec.cells.flatMap((cell) => (cell.row === row ? [[ids[cell.col]!, cell] as const] : [])));
  return {
    spec,
    ids,
    line: inRow(patternRow),
    totals: inRow(planRows.totals),
    header: inRow(planRows.header),
    meaning: new Map(
      columns.flatMap(({ id, formula }) =>
        formula ? [[id, formula((one) => `{${one}}`, others)] as const] : [],
      ),
    ),
  };
}

function byId({ template, sources, ...choices }: ChosenSheet): OtherSheet {
  const ids = new Set(planColumns(template, sources, choices).map(({ id }) => id));
  return { name: template.id, range: (id) => (ids.has(id) ? `{${id}}` : undefined) };
}
