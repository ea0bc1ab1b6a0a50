import { groupBy } from "../model/group-by";
import { failed, ok, type Result } from "../model/result";
import type { Text } from "../model/locale";
import { originIn } from "../mapping/line-origin";
import type { PlanBook, PlanSheet } from "../plan-book/plan-book";
import { readPlanBook } from "../plan-book/read-plan-book";
import { templates } from "../templates";
import { isFormulaKind } from "../templates/columns";
import type { LineInput } from "../templates/lay-out-sheet";
import { nameBeside } from "../templates/name-beside";
import { mostLines, tooMany, type PlacedLine } from "../templates/request-of-lines";
import { shownInput } from "../workbook/shown-input";
import { applySteps } from "../workbook/structure/apply-steps";
import type { StructureStep } from "../workbook/structure/structure-step";
import { insertLines } from "./insert-lines";
import { laidOutPlan } from "./laid-out-plan";
import { localeOfBook } from "../plan-book/locale-of-book";
import type { PlanChange, PlannedChange } from "./plan-change";
import { asked, refused } from "./refusals";
import { reshape } from "./reshape";
import { withSource } from "./sources";
import { sheetAdded } from "./templates";

/**
 * Takes lines of somebody's own table into the plan: to the sheets of their templates, behind what is filled there; where
 * the plan lacks a template's sheet or a sheet lacks a source's column, that is added. The table itself is not touched.
 * Lines whose remarks say that they came from the same rows before are asked about: they would count twice.
 */
export function takeIn(
  book: PlanBook,
  { from, lines }: Extract<PlanChange, { kind: "take-in" }>,
  token: string | undefined,
): PlannedChange {
  if (lines.length === 0) return refused("没有可取的行。", "There are no lines to take in.");
  const byTemplate = groupBy(lines, ({ template }) => template);
  for (const template of templates) {
    const count = byTemplate.get(template.id)?.length ?? 0;
    if (count > mostLines) return refusedWith(tooMany(template, count));
  }
  const misplaced = missingColumn(book, lines);
  if (misplaced) return refusedWith(misplaced);
  const twice = takenBefore(book, lines);
  const due = JSON.stringify([from, twice]);
  if (twice > 0 && token !== due)
    return asked(
      {
        zh: `“${from}”的 ${twice} 行以前取过，计划里还在（看备注）。再取一次，这些钱会算两遍。仍要取吗？`,
        en: `${twice} ${twice === 1 ? "row" : "rows"} of "${from}" were taken in before and are still in the plan (see the remarks). Taken in again, this money counts twice. Take them in all the same?`,
      },
      due,
    );
  const planned = stepsFor(book, byTemplate);
  if (!planned.ok) return refusedWith(planned.reason);
  const { steps, sheets } = planned.value;
  return ok({
    what: {
      zh: `从“${from}”取了 ${lines.length} 行到${sheets.map((name) => `“${name}”`).join("")}`,
      en: `Took ${lines.length} ${lines.length === 1 ? "line" : "lines"} of "${from}" into ${sheets.map((name) => `"${name}"`).join(", ")}`,
    },
    steps,
  });
}

const refusedWith = ({ zh, en }: Text): PlannedChange => refused(zh, en);

/**
 * First the columns of sources and the sheets that are lacking, each planned from what those before have left, then the
 * lines: with thousands of lines in the book every further look at it would take long.
 */
function stepsFor(
  first: PlanBook,
  byTemplate: ReadonlyMap<string, readonly PlacedLine[]>,
): Result<{ readonly steps: readonly StructureStep[]; readonly sheets: readonly string[] }, Text> {
  const steps: StructureStep[] = [];
  let book = first;
  const go = (more: readonly StructureStep[]) => {
    steps.push(...more);
    book = readPlanBook(applySteps(book.snapshot, more));
  };
  const sourcesOf = (id: string) => new Set(byTemplate.get(id)?.flatMap(({ sources }) => sources));
  const short = book.sheets.some(({ template, columns }) =>
    [...sourcesOf(template.id)].some((code) => columns.every(({ source }) => source !== code)),
  );
  if (short) {
    const grown = reshape(book, ({ template }, has) => ({
      ...has,
      sources: [...sourcesOf(template.id)].reduce(withSource, has.sources),
    }));
    if (!grown.ok) return grown;
    go(grown.value);
  }
  const locale = localeOfBook(book);
  for (const template of templates) {
    if (!byTemplate.has(template.id) || book.sheets.some((sheet) => sheet.template === template)) continue;
    const name = nameBeside(template.sheet[locale], locale, book.snapshot.sheets);
    const added = sheetAdded(book, { template, name, lines: [], sources: [...sourcesOf(template.id)] });
    if (!added.ok) return added;
    go(added.value);
  }
  let plan = laidOutPlan(book, locale);
  const sheets: string[] = [];
  for (const [id, own] of byTemplate) {
    const found = plan.find(({ sheet }) => sheet.template.id === id);
    if (!found) return failed(noSource(book.sheets.find(({ template }) => template.id === id)!));
    const { sheet, place } = found;
    steps.push(
      ...insertLines(
        plan,
        found,
        rowBehind(sheet),
        own.map(({ line }) => line),
      ),
    );
    const lastLine = place.lastLine + own.length;
    plan = plan.map((one) => (one === found ? { ...one, place: { ...place, lastLine } } : one));
    sheets.push(sheet.name);
  }
  return ok({ steps, sheets });
}

const noSource = ({ name }: PlanSheet): Text => ({
  zh: `“${name}”上没有资金来源一栏，什么都没有改。请先在“增减表和行”里加一个来源。`,
  en: `"${name}" has no column of a funding source; nothing was changed. Add a source to it first.`,
});

/** Numbered and given an account from the beginning. */
const givenColumns = new Set(["number", "lineId", "account"]);

/** The row behind the last line in which somebody typed anything; within the lines that totals reach. */
function rowBehind({ lines, firstLine, lastLine, columns, reader }: PlanSheet): number {
  const given = new Set(columns.flatMap(({ id, col }) => (givenColumns.has(id) ? [col] : [])));
  const last = lines.findLast(
    ({ row }) =>
      row <= lastLine &&
      [...reader.inRow(row)].some(
        ({ col, value, formula }) =>
          formula === undefined && value !== null && value !== "" && !given.has(col),
      ),
  );
  return Math.min(last ? last.row + 1 : firstLine, lastLine);
}

function takenBefore({ sheets }: PlanBook, lines: readonly PlacedLine[]): number {
  const known = new Set(
    sheets.flatMap((sheet) => sheet.lines.flatMap((line) => originIn(line.text("remarks")) ?? [])),
  );
  return lines.filter(({ line }) => {
    const origin = originIn(shownInput(line["remarks"] ?? null));
    return origin !== undefined && known.has(origin);
  }).length;
}

/** A column that lines fill and that somebody took off the sheet: what it holds would be lost. */
function missingColumn({ sheets }: PlanBook, lines: readonly PlacedLine[]): Text | undefined {
  for (const sheet of sheets) {
    const filled = new Set(
      lines.flatMap(({ template, line }) =>
        template === sheet.template.id ? Object.keys(line).filter((id) => holds(line, id)) : [],
      ),
    );
    const gone = sheet.missing.find(({ id, kind }) => filled.has(id) && !isFormulaKind(kind));
    if (gone)
      return {
        zh: `“${sheet.name}”上没有“${gone.header.zh}”这一栏，取来的内容没有地方放，什么都没有改。请先恢复这一栏，或把它改成不取。`,
        en: `"${sheet.name}" has no column "${gone.header.en}", so what was taken has no place there; nothing was changed. Bring the column back first, or leave it out.`,
      };
  }
  return undefined;
}

const holds = (line: LineInput, id: string): boolean => (line[id] ?? null) !== null;
