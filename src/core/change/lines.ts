import { formatYuan, sum, type Fen } from "../model/money";
import { ok } from "../model/result";
import type { PlanBook, PlanLine, PlanSheet } from "../plan-book/plan-book";
import { sourceColumn } from "../templates/source-columns";
import { shiftFormula } from "../formula/shift";
import { inputOf, type CellInput } from "../workbook/edit";
import type { CellSpec } from "../workbook/sheet-spec";
import type { StructureStep } from "../workbook/structure/structure-step";
import { movedRow } from "../workbook/structure/move-of-step";
import { brokenBy } from "./broken-by";
import { laidOutPlan, type LaidOutSheet } from "./laid-out-plan";
import { patternRow } from "./line-pattern";
import type { PlanChange, PlannedChange } from "./plan-change";
import { asked, noSheet, refused } from "./refusals";
import { placedFormula, type SheetPlace } from "./sheet-place";

type Wish<Kind extends PlanChange["kind"]> = Extract<PlanChange, { kind: Kind }>;

/** More at once is a slip of the finger; a sheet has room for a thousand. */
const mostLines = 500;

/** Adds empty lines, ready with their formulas, before a row. */
export function addLines(book: PlanBook, { sheet: name, at, count }: Wish<"add-lines">): PlannedChange {
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

/** An input of the pattern's line as it reads in a row of the workbook; null where a formula lacks a column. */
export function placedInput(
  input: CellInput,
  own: SheetPlace,
  row: number,
  places: readonly SheetPlace[],
): CellInput {
  if (typeof input !== "string" || !input.startsWith("=")) return input;
  const placed = placedFormula(input.slice(1), { own, line: { from: patternRow, to: row } }, places);
  return placed === undefined ? null : `=${placed}`;
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

/** Takes lines away. Lines that hold something want a yes first. */
export function removeLines(
  book: PlanBook,
  { sheet: name, rows }: Wish<"remove-lines">,
  token: string | undefined,
): PlannedChange {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) return noSheet(name);
  const chosen = [...new Set(rows)].sort((a, b) => a - b);
  const outside = chosen.find((row) => row < sheet.firstLine || row > sheet.lastLine);
  if (chosen.length === 0 || outside !== undefined)
    return refused(
      `请选“${name}”明细中的行（第 ${sheet.firstLine + 1} 行以下）。`,
      `Choose lines of "${name}" (row ${sheet.firstLine + 1} and below).`,
    );
  const standing = sheet.lines.filter(({ row }) => row <= sheet.lastLine).length;
  if (sheet.lines.filter(({ row }) => chosen.includes(row)).length >= standing)
    return refused(
      `“${name}”至少要留一行。要去掉整张表，请用“移除计划模板”。`,
      `"${name}" needs one line at least. To take the whole sheet out, remove the template.`,
    );
  const steps: StructureStep[] = [];
  for (const { first, count } of runsOf(chosen).reverse())
    steps.push({ kind: "delete", sheet: name, axis: "rows", at: first, count });
  const left = (row: number) => row - chosen.filter((one) => one < row).length;
  const gone = new Set(chosen);
  steps.push(...renumbered(sheet, (row) => (gone.has(row) ? undefined : left(row))));
  const started = sheet.lines.filter((line) => gone.has(line.row) && line.started);
  const comments = sheet.reader.sheet.comments.filter(({ row }) => gone.has(row)).length;
  const broken = brokenBy(book.snapshot, steps);
  const what = {
    zh: `删去了“${name}”的 ${chosen.length} 行`,
    en: `Removed ${chosen.length} ${chosen.length === 1 ? "line" : "lines"} of "${name}"`,
  };
  if (started.length === 0 && comments === 0 && broken.count === 0) return ok({ what, steps });
  const amount = amountOfLines(started);
  const due = JSON.stringify([name, chosen, amount, comments, broken.count]);
  if (token === due) return ok({ what, steps });
  return asked(
    {
      zh: `“${name}”要删去的 ${chosen.length} 行中有 ${started.length} 行已填，金额共 ${formatYuan(amount)} 元${commentsZh(comments)}${broken.zh}。删去后可以整个撤回。确定删去吗？`,
      en: `Of the ${chosen.length} lines to be removed from "${name}", ${started.length} are filled, ${formatYuan(amount)} 元 in all${commentsEn(comments)}${broken.en}. The removal can be undone as a whole. Remove them?`,
    },
    due,
  );
}

const commentsZh = (count: number) => (count > 0 ? `，另有 ${count} 条批注将一并删除且不能撤回` : "");
const commentsEn = (count: number) =>
  count > 0 ? `; ${count} comments go with them and can't be brought back` : "";

const amountOfLines = (lines: readonly PlanLine[]): Fen =>
  sum(lines.flatMap(({ expectedAmount }) => expectedAmount ?? []));

/** Moves a line to another row; those in between close up. */
export function moveLine(book: PlanBook, { sheet: name, row, to }: Wish<"move-line">): PlannedChange {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) return noSheet(name);
  const last = sheet.lines.at(-1)?.row ?? sheet.firstLine;
  const inside = (at: number) => at >= sheet.firstLine && at <= Math.min(last, sheet.lastLine);
  if (!inside(row) || !inside(to) || row === to)
    return refused(
      `第 ${row + 1} 行不能再往那边移：只能在“${name}”的明细之内移动。`,
      `Row ${row + 1} can't be moved there: lines move among the lines of "${name}" only.`,
    );
  if (sheet.reader.sheet.comments.some((comment) => comment.row === row))
    return refused(
      `第 ${row + 1} 行有批注，移动会丢失批注的作者和时间。请在 Excel 里剪切整行后插入。`,
      `Row ${row + 1} has comments, whose authors and times would be lost. Cut and insert the row in Excel instead.`,
    );
  const steps: readonly StructureStep[] = [
    { kind: "move-row", sheet: name, from: row, to },
    ...renumbered(sheet, (at) => movedRow({ from: row, to }, at)),
  ];
  return ok({
    what: {
      zh: `“${name}”第 ${row + 1} 行移到了第 ${to + 1} 行`,
      en: `Moved row ${row + 1} of "${name}" to row ${to + 1}`,
    },
    steps,
  });
}

/**
 * 序号 of the lines that stand elsewhere now, where it had counted the lines; numbering of one's own stays.
 * @param rowAfter where a row stands afterwards, undefined when it is gone
 */
function renumbered(
  sheet: PlanSheet,
  rowAfter: (row: number) => number | undefined,
  at = 0,
  inserted = 0,
): readonly StructureStep[] {
  const column = sheet.column("number");
  if (!column) return [];
  const cells = sheet.lines.flatMap((line): readonly CellSpec[] => {
    const row = rowAfter(line.row);
    const held = inputOf(line.cell("number"));
    if (row === undefined || row === line.row || held !== line.row - sheet.firstLine + 1) return [];
    return [{ row, col: column.col, input: row - sheet.firstLine + 1 }];
  });
  const own = cells.filter(({ row }) => inserted === 0 || row < at || row >= at + inserted);
  return own.length > 0 ? [{ kind: "put", sheet: sheet.name, cells: own, styles: {} }] : [];
}

function runsOf(rows: readonly number[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last.first + last.count) last.count++;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}
