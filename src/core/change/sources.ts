import { findSource, fundingSources } from "../model/funding-source";
import { formatYuan, roundYuan, sum, zero, type Fen } from "../model/money";
import { failed, ok } from "../model/result";
import { numberOf, readNumber } from "../plan-book/read-number";
import type { PlanBook, PlanSheet } from "../plan-book/plan-book";
import { executedSource, executionParts } from "../templates/execution-columns";
import type { ChosenSheet } from "../templates/other-sheets";
import { brokenBy } from "./broken-by";
import { sourcesOfSheet } from "./laid-out-plan";
import type { PlanChange, PlannedChange } from "./plan-change";
import { asked, noSheet, refused } from "./refusals";
import { reshape } from "./reshape";

type Wish<Kind extends PlanChange["kind"]> = Extract<PlanChange, { kind: Kind }>;

/** Gives sheets a column for one more funding source. */
export function addSource(book: PlanBook, { code, sheets }: Wish<"add-source">): PlannedChange {
  const source = findSource(code);
  if (!source) return refused(`没有代码为“${code}”的资金来源。`, `No funding source has the code "${code}".`);
  const missing = sheets?.find((name) => book.sheets.every((sheet) => sheet.name !== name));
  if (missing !== undefined) return noSheet(missing);
  const chosen = chosenSheets(book, sheets).filter((sheet) => !sourcesOfSheet(sheet).includes(code));
  if (chosen.length === 0)
    return refused(
      `所选的表都已有“${source.short.zh}”。`,
      `The chosen sheets have "${source.short.en}" already.`,
    );
  const steps = reshape(book, (sheet, has) =>
    chosen.includes(sheet) ? { ...has, sources: withSource(has.sources, code) } : has,
  );
  if (!steps.ok) return failed({ kind: "refused", text: steps.reason });
  return ok({
    what: {
      zh: `在 ${chosen.length} 张表加了资金来源“${source.short.zh}”`,
      en: `Added the source "${source.short.en}" to ${chosen.length} ${chosen.length === 1 ? "sheet" : "sheets"}`,
    },
    steps: steps.value,
  });
}

/** Takes a source's column away. Money in it is asked about, with the sum. */
export function removeSource(
  book: PlanBook,
  { code, sheets }: Wish<"remove-source">,
  token: string | undefined,
): PlannedChange {
  const source = findSource(code);
  const chosen = chosenSheets(book, sheets).filter((sheet) => sourcesOfSheet(sheet).includes(code));
  if (!source || chosen.length === 0)
    return refused(
      `所选的表没有资金来源“${source?.short.zh ?? code}”。`,
      `The chosen sheets have no source "${source?.short.en ?? code}".`,
    );
  const last = chosen.find((sheet) => sourcesOfSheet(sheet).length === 1);
  if (last)
    return refused(
      `“${source.short.zh}”是“${last.name}”仅有的资金来源，不能移除。请先加一个别的来源。`,
      `"${source.short.en}" is the only source of "${last.name}" and can't be removed. Add another source first.`,
    );
  const steps = reshape(book, (sheet, has) => (chosen.includes(sheet) ? without(has, code) : has));
  if (!steps.ok) return failed({ kind: "refused", text: steps.reason });
  const what = {
    zh: `从 ${chosen.length} 张表移除了资金来源“${source.short.zh}”`,
    en: `Removed the source "${source.short.en}" from ${chosen.length} ${chosen.length === 1 ? "sheet" : "sheets"}`,
  };
  const held = chosen.map((sheet) => heldIn(sheet, code));
  const lines = held.reduce((count, one) => count + one.lines, 0);
  const money = sum(held.map(({ fen }) => fen));
  const comments = held.reduce((count, one) => count + one.comments, 0);
  const broken = brokenBy(book.snapshot, steps.value);
  if (lines === 0 && comments === 0 && broken.count === 0) return ok({ what, steps: steps.value });
  const due = JSON.stringify([code, chosen.map(({ name }) => name), lines, money, comments, broken.count]);
  if (token === due) return ok({ what, steps: steps.value });
  return asked(
    {
      zh: `“${source.short.zh}”有 ${lines} 行填了资金，共 ${formatYuan(money)} 元（${chosen.map(({ name }) => name).join("、")}）。移除后这些钱不再有来源，差额会相应增加${comments > 0 ? `，另有 ${comments} 条批注将一并删除且不能撤回` : ""}${broken.zh}。可以整个撤回。确定移除吗？`,
      en: `"${source.short.en}" pays on ${lines} ${lines === 1 ? "line" : "lines"}, ${formatYuan(money)} 元 in all (${chosen.map(({ name }) => name).join(", ")}). Without it this money has no source and the gap grows${comments > 0 ? `; ${comments} comments go with it and can't be brought back` : ""}${broken.en}. The removal can be undone as a whole. Remove it?`,
    },
    due,
  );
}

const chosenSheets = (book: PlanBook, names: readonly string[] | undefined): readonly PlanSheet[] =>
  book.sheets.filter((sheet) => sourcesOfSheet(sheet).length > 0 && (names?.includes(sheet.name) ?? true));

/** Sources with one more, in the order of the list of sources, which is how sheets are laid out. */
export function withSource(codes: readonly string[], added: string): readonly string[] {
  if (codes.includes(added)) return codes;
  const place = (code: string) => fundingSources.findIndex((source) => source.code === code);
  // Sources that stand in an order of the user's own stay in it.
  const at = codes.findLastIndex((code) => place(code) < place(added)) + 1;
  return [...codes.slice(0, at), added, ...codes.slice(at)];
}

function without(has: ChosenSheet, code: string): ChosenSheet {
  const { [code]: _gone, ...rules } = has.rules?.sources ?? {};
  return {
    ...has,
    sources: has.sources.filter((one) => one !== code),
    ...(has.rules ? { rules: { ...has.rules, sources: rules } } : {}),
  };
}

/** What the column of a source holds, what has arrived and what is spent included. */
function heldIn(
  sheet: PlanSheet,
  code: string,
): { readonly lines: number; readonly fen: Fen; readonly comments: number } {
  const columns = sheet.columns.filter(
    ({ id, source }) =>
      source === code || executionParts.some((part) => executedSource(part.id, id) === code),
  );
  const amounts: Fen[] = [];
  let lines = 0;
  for (const { row, started } of sheet.lines) {
    if (row > sheet.lastLine) continue;
    const readings = columns.map(({ col }) => readNumber(sheet.reader.value(row, col)));
    if (readings.every((reading) => reading.kind === "empty" || (!started && numberOf(reading) === 0)))
      continue;
    lines += 1;
    const [planned] = readings;
    const yuan = planned ? numberOf(planned) : null;
    amounts.push(roundYuan(yuan ?? 0) ?? zero);
  }
  const cols = new Set(columns.map(({ col }) => col));
  const comments = sheet.reader.sheet.comments.filter(({ col }) => cols.has(col)).length;
  return { lines, fen: sum(amounts), comments };
}
