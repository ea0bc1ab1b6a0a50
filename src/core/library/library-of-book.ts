import { readForm, type FormBook, type ReadRow } from "../forms/read-form";
import type { PlanBook } from "../plan-book/plan-book";
import { libraryColumns, libraryName } from "./library-columns";
import { typesSheet } from "./lay-out-types";

/** The project library as a workbook has it. */
export interface ReadLibrary {
  readonly sheet: string;
  /** Rows that name a project; rows for lines without one are left out. */
  readonly projects: readonly ReadRow[];
}

/** The project library of a workbook; undefined where it has none. */
export function libraryOf(book: FormBook): ReadLibrary | undefined {
  const form = readForm(book, libraryName, libraryColumns([], typesSheet.zh));
  if (!form) return undefined;
  return {
    sheet: form.sheet,
    projects: form.rows.filter((row) => row.text("name") !== "" && row.cell("name")?.formula === undefined),
  };
}

/** Projects of the plan's started lines that the library has no row for. */
export function projectsNotListed(
  book: PlanBook,
  library: ReadLibrary,
): readonly { readonly sheet: string; readonly item: string; readonly village: string }[] {
  const keyOf = (name: string, village: string) => `${name}\u0000${village}`.toLowerCase();
  const listed = new Set(library.projects.map((row) => keyOf(row.text("name"), row.text("village"))));
  const open = new Map<string, { sheet: string; item: string; village: string }>();
  for (const { name: sheet, lines } of book.sheets)
    for (const line of lines) {
      const [item, village] = [line.text("item"), line.text("village")];
      const key = keyOf(item, village);
      if (line.started && item !== "" && !listed.has(key))
        open.set(`${sheet}\u0000${key}`, { sheet, item, village });
    }
  return [...open.values()];
}
