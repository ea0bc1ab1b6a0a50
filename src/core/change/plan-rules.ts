import { sameFormula } from "../formula/same-formula";
import { judgeRules, type FinancingRule, type FinancingRules } from "../model/financing-rule";
import { findSource } from "../model/funding-source";
import { formatYuan, sum } from "../model/money";
import { failed, ok, type Result } from "../model/result";
import type { PlanLine, PlanSheet } from "../plan-book/plan-book";
import { readPlanBook } from "../plan-book/read-plan-book";
import { ruleFormula } from "../templates/rule-formula";
import { cellName } from "../workbook/address";
import type { Edit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Text } from "../model/locale";
import type { ChangeRefusal } from "./plan-change";
import { asked, noSheet, refused } from "./refusals";
import { rulesInSettings } from "./rules-in-settings";
import { formulaEdit, inputEdit, isTyped, type SourceCell } from "./source-cell";
import { sayRules } from "./say-rules";

/** The financing rules that a sheet, or one line of it, is to follow: all of them, in place of those there are. */
export interface RulesWish {
  readonly sheet: string;
  /** Zero-based; left out, the rules are the sheet's, for all lines that follow these. */
  readonly row?: number;
  readonly rules: FinancingRules;
  /** Whether sums that were typed give way to rules; else they stay, and what is typed wins. */
  readonly overTyped: boolean;
}

/** Cells to be written, and what that does in the words shown to the user. */
export interface RulesChange {
  readonly what: Text;
  readonly edits: readonly Edit[];
}

/**
 * Plans other financing rules in a filled plan: live formulas where rules come or change, and where one goes the sum
 * that it gave last, as if typed. Sums that were typed are asked about before they give way; lines with rules of their
 * own keep them.
 * @param token the yes to the question that the same wish was answered with
 */
export function planRules(
  snapshot: WorkbookSnapshot,
  wish: RulesWish,
  token?: string,
): Result<RulesChange, ChangeRefusal> {
  const book = readPlanBook(snapshot);
  const sheet = book.sheets.find(({ name }) => name === wish.sheet);
  if (!sheet) return noSheet(wish.sheet);
  const judged = judgeRules(wish.rules);
  if (!judged.ok) return failed({ kind: "refused", text: judged.reason });
  const missing = Object.keys(wish.rules.sources).find((code) => !codesOf(sheet).includes(code));
  if (missing !== undefined) return noSource(sheet, missing);
  const lines = sheet.lines.filter(({ row }) => row <= sheet.lastLine);
  const one = wish.row === undefined ? undefined : lines.find(({ row }) => row === wish.row);
  if (wish.row !== undefined && !one)
    return refused(
      `第 ${wish.row + 1} 行不在“${sheet.name}”的明细里，请选明细中的一行。`,
      `Row ${wish.row + 1} is not among the lines of "${sheet.name}"; choose one of its lines.`,
    );
  const planned = (one ? [one] : lines.filter(followsSheet)).map((line) => planLine(line, wish));
  const edits = [
    ...planned.flatMap((line) => line.edits),
    ...(one ? [] : rulesInSettings(book, sheet.template.id, wish.rules)),
  ];
  if (edits.length === 0)
    return refused("规则没有变化，什么都没有改。", "The rules are as they were; nothing was changed.");
  const what = saidOf(sheet, one, wish, one ? 0 : lines.length - planned.length, planned);
  const typed = planned.flatMap(({ overwritten }) => overwritten);
  if (typed.length === 0) return ok({ what, edits });
  const money = sum(typed.flatMap(({ source: { fen } }) => fen ?? []));
  const due = JSON.stringify([wish, typed.length, money]);
  return token === due ? ok({ what, edits }) : asked(questionOf(sheet, typed.length, formatYuan(money)), due);
}

const codesOf = ({ columns }: PlanSheet): readonly string[] => columns.flatMap(({ source }) => source ?? []);

/** Whether nobody gave the line rules of its own. */
const followsSheet = ({ sheet, rules }: PlanLine): boolean =>
  [...rules].every(([code, rule]) => sameRule(rule, sheet.rules?.sources[code]));

const sameRule = (one: FinancingRule, other: FinancingRule | undefined): boolean =>
  one.kind === other?.kind && figureOf(one) === figureOf(other);
const figureOf = (rule: FinancingRule): number =>
  rule.kind === "percent" ? rule.percent : rule.kind === "fixed" ? rule.amount : 0;

interface PlannedLine {
  readonly edits: readonly Edit[];
  /** Typed sums that give way, and those that stay where a rule would pay. */
  readonly overwritten: readonly SourceCell[];
  readonly kept: number;
}

function planLine(line: PlanLine, { row, rules, overTyped }: RulesWish): PlannedLine {
  const { sheet } = line;
  const codes = codesOf(sheet);
  const ref = (id: string) => cellName(line.row, sheet.column(id)!.col);
  const edits: Edit[] = [];
  const overwritten: SourceCell[] = [];
  let kept = 0;
  for (const source of line.sources) {
    const at: SourceCell = { line, source };
    const formula = ruleFormula(source.code, rules, codes, ref);
    const held = line.cell(source.column.id)?.formula;
    if (formula === undefined) {
      if (line.rules.has(source.code)) edits.push(inputEdit(at));
    } else if (line.rules.has(source.code)) {
      if (held === undefined || !sameFormula(held, formula)) edits.push(formulaEdit(at, formula));
    } else if (isTyped(at)) {
      if (overTyped) {
        overwritten.push(at);
        edits.push(formulaEdit(at, formula));
      } else kept += 1;
    }
    // A rule of the sheet that someone took out of the line stays out.
    else if (row !== undefined || !sheet.rules?.sources[source.code]) edits.push(formulaEdit(at, formula));
  }
  return { edits, overwritten, kept };
}

const noSource = ({ name }: PlanSheet, code: string) => {
  const short = findSource(code)?.short ?? { zh: code, en: code };
  return refused(
    `“${name}”没有资金来源“${short.zh}”，请先加来源。`,
    `"${name}" has no source "${short.en}"; add the source first.`,
  );
};

function saidOf(
  { name }: PlanSheet,
  one: PlanLine | undefined,
  { rules }: RulesWish,
  apart: number,
  planned: readonly PlannedLine[],
): Text {
  const kept = planned.reduce((count, line) => count + line.kept, 0);
  const said = sayRules(rules);
  const where = one ? { zh: `第 ${one.row + 1} 行`, en: `, row ${one.row + 1}` } : { zh: "", en: "" };
  return {
    zh: `“${name}”${where.zh}的出资规则：${said.zh}${apart > 0 ? `；${apart} 行另有规则，没有动` : ""}${kept > 0 ? `；${kept} 格手填的数没有动` : ""}`,
    en: `Rules of "${name}"${where.en}: ${said.en}${apart > 0 ? `; ${apart} lines with rules of their own were left alone` : ""}${kept > 0 ? `; ${kept} typed sums stay` : ""}`,
  };
}

const questionOf = ({ name }: PlanSheet, count: number, money: string): Text => ({
  zh: `“${name}”有 ${count} 格是手填的数，共 ${money} 元，将改为按规则计算。原来的数记入修改记录，可以整个撤回。确定吗？`,
  en: `${count} cells of "${name}" hold typed sums, ${money} 元 in all, which will follow the rules instead. The sums are noted in the journal and can be brought back as a whole. Go on?`,
});
