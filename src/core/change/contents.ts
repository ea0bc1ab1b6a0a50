import type { PlanBook } from "../plan-book/plan-book";
import { planStyles } from "../templates/style";
import { parseReference } from "../workbook/parse-reference";
import type { StructureStep } from "../workbook/structure/structure-step";

/** Where a sheet stands in the contents on the cover; undefined where the cover or the entry is gone. */
function entryOf(
  { snapshot, reader }: PlanBook,
  name: string,
):
  | { readonly sheet: string; readonly row: number; readonly col: number; readonly alone: boolean }
  | undefined {
  const formula = snapshot.names.find((one) => one.name.toLowerCase() === "pb_plan_name")?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  const cover = target && reader(target.sheet);
  if (!target || !cover) return undefined;
  for (const { row, col, value } of cover.all())
    if (row > target.range.top && col < target.range.left && value === name)
      return { sheet: cover.name, row, col, alone: [...cover.inRow(row)].length === 1 };
  return undefined;
}

/** Adds a sheet to the contents, behind or before another that is there. */
export function addEntry(
  book: PlanBook,
  name: string,
  beside: string,
  side: "before" | "after",
): readonly StructureStep[] {
  const entry = entryOf(book, beside);
  if (!entry) return [];
  const row = side === "after" ? entry.row + 1 : entry.row;
  const { sheet, col } = entry;
  return [
    { kind: "insert", sheet, axis: "rows", at: row, count: 1, sizes: [{ size: 22 }] },
    {
      kind: "put",
      sheet,
      cells: [{ row, col, input: name, style: "link" }],
      styles: planStyles,
      links: [{ row, col, sheet: name }],
    },
  ];
}

/** Takes a sheet from the contents; its row goes when it holds nothing else. */
export function removeEntry(book: PlanBook, name: string): readonly StructureStep[] {
  const entry = entryOf(book, name);
  if (!entry) return [];
  const { sheet, row, col, alone } = entry;
  return alone
    ? [{ kind: "delete", sheet, axis: "rows", at: row, count: 1 }]
    : [{ kind: "put", sheet, cells: [{ row, col, input: null }], styles: {} }];
}

/** Two sheets change places in the contents. */
export function swapEntries(book: PlanBook, one: string, other: string): readonly StructureStep[] {
  const [a, b] = [entryOf(book, one), entryOf(book, other)];
  if (!a || !b) return [];
  const cells = [
    { row: a.row, col: a.col, input: other },
    { row: b.row, col: b.col, input: one },
  ];
  const links = cells.map(({ row, col, input }) => ({ row, col, sheet: input }));
  return [{ kind: "put", sheet: a.sheet, cells, styles: {}, links }];
}
