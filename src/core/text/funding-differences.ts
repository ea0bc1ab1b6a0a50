import { groupBy } from "../model/group-by";
import { roundYuan, yuanOfFen, zero } from "../model/money";
import { columnTitle, shownText } from "../plan-book/line-text";
import type { PlanLine } from "../plan-book/plan-book";
import { sourceColumn, sourceColumnOf } from "../templates/source-columns";
import type { LineChoice } from "./line-choices";
import type { FigureDifference } from "./line-differences";

/** Sources that a text gives lines in another amount than their sheets do; several lines where it tells them together. */
export interface FundingDifference {
  /** Ids of the text's lines. */
  readonly ids: readonly string[];
  readonly differences: readonly FigureDifference[];
}

/**
 * Compares who pays. What a text tells of several lines together (以上合计…, 其中县级资金…) is compared as one sum for each
 * source: it does not say who pays for which of them.
 * @param lineOf the sheet's line for the id of a text's line
 * @param gone lines of the workbook that the text does not have; a sum over the whole plan may still count their sources
 */
export function fundingDifferences(
  choices: readonly LineChoice[],
  lineOf: ReadonlyMap<string, PlanLine>,
  gone: readonly PlanLine[],
): readonly FundingDifference[] {
  return toldTogether(choices).flatMap((together) => {
    const met = together.flatMap(({ id }) => lineOf.get(id) ?? []);
    if (met.length === 0) return [];
    const said = paidByText(together);
    const differences = differencesBetween(said, paidBySheet(met));
    const whole = together.length > 1 || choices.length === 1;
    const all = whole && gone.length > 0 ? paidBySheet([...met, ...gone]) : undefined;
    return differences.length === 0 || (all && differencesBetween(said, all).length === 0)
      ? []
      : [{ ids: together.map(({ id }) => id), differences }];
  });
}

/** Lines whose funding is told in one breath: in their own statement, or for all that have none in theirs. */
function toldTogether(choices: readonly LineChoice[]): readonly (readonly LineChoice[])[] {
  const own: (readonly LineChoice[])[] = [];
  const others: LineChoice[] = [];
  for (const statement of groupBy(choices, ({ id }) => id.split(".")[0]!).values())
    if (statement.some(({ sources, sentence }) => sources.some(({ name }) => sentence.includes(name))))
      own.push(statement);
    else others.push(...statement);
  const groups = others.some(({ sources }) => sources.length > 0) ? [...own, others] : own;
  // Where nothing is told elsewhere, or figures are masked, every line stands for itself.
  return [...groups, ...(groups.length === own.length ? others.map((one) => [one]) : [])].flatMap((group) =>
    group.some(({ sources }) => sources.some(({ amount }) => typeof amount === "string"))
      ? group.map((one) => [one])
      : [group],
  );
}

/** Yuan, or what stands in place of them, by code. */
type Paid = ReadonlyMap<string, number | string>;

const paidByText = (choices: readonly LineChoice[]): Paid =>
  added(choices.flatMap(({ sources }) => sources.map(({ code, amount }) => [code, amount] as const)));

const paidBySheet = (lines: readonly PlanLine[]): Paid =>
  added(
    lines.flatMap((line) =>
      line.sources.flatMap(({ code, fen }) => {
        const typed = fen === undefined ? line.cell(sourceColumn(code))?.value : yuanOfFen(fen);
        const paid: (readonly [string, number | string])[] =
          (typeof typed === "number" && typed !== 0) || typeof typed === "string" ? [[code, typed]] : [];
        return paid;
      }),
    ),
  );

function added(parts: Iterable<readonly [string, number | string]>): Paid {
  const paid = new Map<string, number | string>();
  for (const [code, amount] of parts) {
    const before = paid.get(code) ?? 0;
    paid.set(code, typeof before === "number" && typeof amount === "number" ? before + amount : amount);
  }
  return paid;
}

const differencesBetween = (said: Paid, there: Paid): readonly FigureDifference[] =>
  [...new Set([...said.keys(), ...there.keys()])].flatMap((code) => {
    const [inText, inSheet] = [said.get(code) ?? null, there.get(code) ?? null];
    if (comparable(inText) === comparable(inSheet)) return [];
    const figure = columnTitle(sourceColumnOf(code));
    return [{ figure, inText: shownText(inText), inSheet: shownText(inSheet) }];
  });

const comparable = (paid: number | string | null): number | string =>
  typeof paid === "string" ? paid.trim() : (roundYuan(paid ?? 0) ?? zero);
