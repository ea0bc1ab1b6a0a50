import { renameSheetIn, sameSheet } from "../formula/move-references";
import type { Locale } from "../model/locale";
import type { SheetSpec, WorkbookSpec } from "../workbook/sheet-spec";
import { nameBeside } from "./name-beside";

/**
 * The sheets of a plan for a workbook that has sheets already: what has the name of one of them gets another, in every
 * formula, link and entry of the contents. Hidden sheets are found by their names and keep them.
 * @param there sheets of the workbook
 */
export function layOutBeside(
  spec: WorkbookSpec,
  there: readonly { readonly name: string }[],
  locale: Locale,
): WorkbookSpec {
  let laidOut = spec;
  for (const { name, visibility } of spec.sheets) {
    if (visibility !== "visible") continue;
    const to = nameBeside(name, locale, there);
    if (to !== name) laidOut = renamed(laidOut, name, to);
  }
  return laidOut;
}

function renamed({ sheets, names }: WorkbookSpec, from: string, to: string): WorkbookSpec {
  return {
    sheets: sheets.map((sheet) => renamedIn(sheet, from, to)),
    names: names.map((name) => ({ ...name, formula: renameSheetIn(name.formula, from, to) })),
  };
}

function renamedIn(sheet: SheetSpec, from: string, to: string): SheetSpec {
  const leads = new Set(
    sheet.links?.flatMap(({ row, col, sheet: target }) => (sameSheet(target, from) ? [`${row}:${col}`] : [])),
  );
  return {
    ...sheet,
    name: sheet.name === from ? to : sheet.name,
    cells: sheet.cells.map((cell) => {
      const { input } = cell;
      if (typeof input !== "string") return cell;
      if (input.startsWith("=")) return { ...cell, input: `=${renameSheetIn(input.slice(1), from, to)}` };
      return input === from && leads.has(`${cell.row}:${cell.col}`) ? { ...cell, input: to } : cell;
    }),
    ...(sheet.links && {
      links: sheet.links.map((link) => (sameSheet(link.sheet, from) ? { ...link, sheet: to } : link)),
    }),
  };
}
