import { sameFormula } from "../../formula/same-formula";
import { sameSheet } from "../../formula/move-references";
import { failed, ok, type Result } from "../../model/result";
import type { Text } from "../../model/locale";
import { cellName, contains, maxCols, maxRows, type RangeAddress } from "../address";
import { inputOf, sameInput, type CellInput } from "../edit";
import { rectanglesOf } from "../rectangles";
import { SheetReader } from "../sheet-reader";
import type { WorkbookSnapshot } from "../snapshot";
import { applySteps } from "./apply-steps";
import { isMoving, moveOf } from "./move-of-step";
import { oppositeSteps } from "./opposite-steps";
import type { StructureChange, StructureRecord } from "./structure-change";
import type { StructureStep } from "./structure-step";
import { wholeLines } from "./whole-lines";

/**
 * Plans taking a change of shape back: everything it took away or wrote over comes back as it was, formulas elsewhere
 * that had lost their cells included. What was typed elsewhere since stays.
 * @returns a reason where cells the change brought were filled or changed since, or rows and columns moved: then
 *   nothing may be done
 */
export function planStructureRevert(record: StructureRecord, now: WorkbookSnapshot): Result<StructureChange> {
  const changed = changedSince(record, now);
  if (changed) return failed(changed);
  const steps = wayBack(record);
  const undone = applySteps(record.after, steps);
  const lost = lostFormulas(record.before, undone, applySteps(now, steps));
  return ok({
    what: { zh: `已撤回：${record.what.zh}`, en: `Undone: ${record.what.en}` },
    steps: [...steps, ...lost, ...lostNames(record.before, undone)],
  });
}

function wayBack({ before, steps, looks }: StructureRecord): readonly StructureStep[] {
  const back: StructureStep[][] = [];
  let book = before;
  steps.forEach((step, at) => {
    back.push([...oppositeSteps(step, book, looks[at]!)]);
    book = applySteps(book, [step]);
  });
  return back.reverse().flat();
}

/** Formulas that lost a cell with the change and can't find it again by themselves. */
function lostFormulas(
  before: WorkbookSnapshot,
  undone: WorkbookSnapshot,
  now: WorkbookSnapshot,
): readonly StructureStep[] {
  return before.sheets.flatMap((sheet): readonly StructureStep[] => {
    const [was, is, held] = [before, undone, now].map((book) => readerOf(book, sheet.name));
    if (!was || !is || !held) return [];
    const cells = [...was.all()].flatMap(({ row, col, formula }) => {
      if (formula === undefined || is.cell(row, col)?.formula === formula) return [];
      const same = sameInput(inputOf(is.cell(row, col)), inputOf(held.cell(row, col)));
      return same ? [{ row, col, input: `=${formula}` }] : [];
    });
    return cells.length > 0 ? [{ kind: "put", sheet: sheet.name, cells, styles: {} }] : [];
  });
}

const lostNames = (before: WorkbookSnapshot, undone: WorkbookSnapshot): readonly StructureStep[] =>
  before.names.flatMap(({ name, formula, sheet }): readonly StructureStep[] => {
    const is = undone.names.find((one) => one.name === name && one.sheet === sheet);
    return sheet === undefined && is?.formula !== formula ? [{ kind: "name", name, formula }] : [];
  });

/** What someone did since that stands in the way, or undefined. */
function changedSince(record: StructureRecord, now: WorkbookSnapshot): Text | undefined {
  const { sheets, charted, written } = traceOf(record.steps);
  for (const name of new Set([...sheets, ...charted])) {
    const [was, is] = [readerOf(record.after, name), readerOf(now, name)];
    if (!was) continue;
    if (!is)
      return {
        zh: `工作表“${name}”已经不在了，未撤回。`,
        en: `The sheet "${name}" is gone; nothing was undone.`,
      };
    if (!sheets.includes(name)) continue;
    const own = written.filter((one) => sameSheet(one.sheet, name));
    const places = new Map(
      [...was.all(), ...is.all()].map(({ row, col }) => [`${row}:${col}`, { row, col }] as const),
    );
    for (const { row, col } of places.values()) {
      const [a, b] = [inputOf(was.cell(row, col)), inputOf(is.cell(row, col))];
      const counts = isFormula(a) || isFormula(b) || own.some(({ range }) => contains(range, row, col));
      if (counts && !sameContent(a, b))
        return {
          zh: `“${name}”的 ${cellName(row, col)} 此后改过，未撤回。请先撤回后来的改动，或手工修改。`,
          en: `${cellName(row, col)} of "${name}" was changed since; nothing was undone. Undo the later change first, or change it by hand.`,
        };
    }
  }
  return undefined;
}

/**
 * Which sheets the steps touched, by the names they have afterwards, and where on them everything is the steps' own.
 * Charts lie over cells, whatever these hold.
 */
function traceOf(steps: readonly StructureStep[]): {
  readonly sheets: readonly string[];
  readonly charted: readonly string[];
  readonly written: readonly { readonly sheet: string; readonly range: RangeAddress }[];
} {
  let sheets: readonly string[] = [];
  const charted: string[] = [];
  let written: readonly { readonly sheet: string; readonly range: RangeAddress }[] = [];
  for (const step of steps) {
    if (isMoving(step)) {
      const move = moveOf(step);
      written = written.flatMap((one) => {
        if (!sameSheet(one.sheet, step.sheet)) return [one];
        const range = move(one.range);
        return range ? [{ ...one, range }] : [];
      });
    }
    if (step.kind === "insert") written = [...written, { sheet: step.sheet, range: wholeLines(step) }];
    if (step.kind === "put")
      written = [...written, ...rectanglesOf(step.cells).map((range) => ({ sheet: step.sheet, range }))];
    if (step.kind === "add-sheet") {
      const range = { top: 0, left: 0, bottom: maxRows - 1, right: maxCols - 1 };
      written = [...written, { sheet: step.spec.name, range }];
      sheets = [...sheets, step.spec.name];
    } else if (step.kind === "rename-sheet") {
      const renamed = (name: string) => (sameSheet(name, step.sheet) ? step.to : name);
      sheets = [...sheets.map(renamed), step.to];
      written = written.map((one) => ({ ...one, sheet: renamed(one.sheet) }));
    } else if (step.kind === "put-charts") charted.push(step.sheet);
    else if (step.kind !== "name") sheets = [...sheets, step.sheet];
  }
  return { sheets: [...new Set(sheets)], charted, written };
}

const isFormula = (input: CellInput): input is string => typeof input === "string" && input.startsWith("=");
const sameContent = (a: CellInput, b: CellInput): boolean =>
  sameInput(a, b) || (isFormula(a) && isFormula(b) && sameFormula(a, b));

function readerOf(book: WorkbookSnapshot, name: string): SheetReader | undefined {
  const sheet = book.sheets.find((one) => sameSheet(one.name, name));
  return sheet && new SheetReader(book, sheet);
}
