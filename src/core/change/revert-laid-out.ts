import type { Text } from "../model/locale";
import { ok } from "../model/result";
import { sameSheet } from "../formula/move-references";
import { inputOf, sameInput } from "../workbook/edit";
import type { WorkbookSpec } from "../workbook/sheet-spec";
import { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { brokenBy } from "./broken-by";
import type { PlannedChange } from "./plan-change";
import { asked, refused } from "./refusals";

/** Sheets that were laid out in one go. */
export interface LaidOut {
  readonly what: Text;
  readonly spec: WorkbookSpec;
  /** The workbook as it was read right afterwards. */
  readonly after: WorkbookSnapshot;
}

/**
 * Plans taking a plan that was laid out away again, sheets and names.
 * @param token the yes to the question that the same wish was answered with
 * @returns what would be lost, as a question, where something was filled or changed on its sheets since; a reason where
 *   one of them is gone, no other sheet would be left, or formulas elsewhere look at them
 */
export function planLaidOutRevert(
  { what, spec, after }: LaidOut,
  now: WorkbookSnapshot,
  token?: string,
): PlannedChange {
  const own = spec.sheets.map(({ name }) => ({ name, was: readerOf(after, name), is: readerOf(now, name) }));
  const gone = own.find(({ is }) => !is);
  if (gone)
    return refused(
      `工作表“${gone.name}”已经不在了（删除或改名），未撤回。`,
      `The sheet "${gone.name}" is gone, deleted or renamed; nothing was undone.`,
    );
  const isOwn = (sheet: string) => own.some(({ name }) => sameSheet(name, sheet));
  if (now.sheets.every(({ name, visibility }) => isOwn(name) || visibility !== "visible"))
    return refused(
      "撤回后工作簿里就没有工作表了，未撤回。请先加一张空表。",
      "No sheet would be left in the workbook; nothing was undone. Add an empty sheet first.",
    );
  const steps = [
    ...spec.names.map(({ name }) => ({ kind: "name", name, formula: null }) as const),
    ...spec.sheets.map(({ name }) => ({ kind: "remove-sheet", sheet: name }) as const),
  ];
  const { count } = brokenBy(now, steps);
  if (count > 0)
    return refused(
      `别处有 ${count} 个公式在看这些计划表，未撤回。请先改掉那些公式。`,
      `${count} ${count === 1 ? "formula looks" : "formulas look"} at these plan sheets from elsewhere; nothing was undone. Change them first.`,
    );
  const filled = own.flatMap(({ name, was, is }) => {
    const cells = changedCells(was, is);
    return cells.length === 0 ? [] : [{ name, cells }];
  });
  const change = { what: { zh: `已撤回：${what.zh}`, en: `Undone: ${what.en}` }, steps };
  const due = JSON.stringify(filled);
  return filled.length === 0 || token === due ? ok(change) : asked(questionOf(filled), due);
}

/** What a sheet holds now in place of what was laid out, comments included. */
function changedCells(was: SheetReader | undefined, is: SheetReader | undefined): readonly string[] {
  const places = new Map(
    [...(was?.all() ?? []), ...(is?.all() ?? [])].map(
      ({ row, col }) => [`${row}:${col}`, { row, col }] as const,
    ),
  );
  const cells = [...places].flatMap(([place, { row, col }]) => {
    const input = inputOf(is?.cell(row, col));
    return sameInput(inputOf(was?.cell(row, col)), input) ? [] : [`${place} ${String(input)}`];
  });
  const comments = is?.sheet.comments.map(({ row, col, text }) => `${row}:${col} ${text}`) ?? [];
  return [...cells, ...comments];
}

function questionOf(filled: readonly { readonly name: string; readonly cells: readonly string[] }[]): Text {
  const count = filled.reduce((sum, { cells }) => sum + cells.length, 0);
  const sheets = (comma: string) => filled.map(({ name, cells }) => `${name} ${cells.length}`).join(comma);
  return {
    zh: `排表以后又填过、改过 ${count} 处（${sheets("，")}），撤回会连同这些表一起删掉，不能恢复。确定撤回吗？`,
    en: `${count} ${count === 1 ? "place was" : "places were"} filled or changed since (${sheets(", ")}). Undoing deletes that with the sheets, for good. Undo?`,
  };
}

function readerOf(book: WorkbookSnapshot, name: string): SheetReader | undefined {
  const sheet = book.sheets.find((one) => sameSheet(one.name, name));
  return sheet && new SheetReader(book, sheet);
}
