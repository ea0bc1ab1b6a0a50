import { formatYuan, sum, type Fen } from "../model/money";
import { ok } from "../model/result";
import type { PlanBook, PlanLine } from "../plan-book/plan-book";
import type { StructureStep } from "../workbook/structure/structure-step";
import { brokenBy } from "./broken-by";
import type { PlanChange, PlannedChange } from "./plan-change";
import { asked, noSheet, refused } from "./refusals";
import { renumbered } from "./renumbered";

/** Takes lines away. Lines that hold something want a yes first. */
export function removeLines(
  book: PlanBook,
  { sheet: name, rows }: Extract<PlanChange, { kind: "remove-lines" }>,
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

function runsOf(rows: readonly number[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last.first + last.count) last.count++;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}
