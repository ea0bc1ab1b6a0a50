import type { FundingStatus } from "../model/funding-status";
import { sum } from "../model/money";
import { findUnit } from "../model/units";
import { unitCostText } from "../plan-book/line-text";
import { tiesTo } from "../slips/ties";
import { findTemplate } from "../templates";
import type { TemplateId } from "../templates/define";
import { payable, shareSources, type LineSource } from "./share-sources";
import type { Span, Statement, TextItem } from "./statement";
import { typedFigures } from "./typed-figures";

/** A number as the text states it, the text itself where that is masked or a range, null where there is none. */
export type TextFigure = number | string | null;

/** A line that a plan text proposes, for the user to choose and to correct before it is laid out. */
export interface LineChoice extends Span {
  /** Statement and place in it; the same for the same text. */
  readonly id: string;
  /** Line of the text, from 1. */
  readonly textLine: number;
  /** What it was read from, in full. */
  readonly sentence: string;
  readonly template: TemplateId;
  readonly village: string;
  readonly name: string;
  /** A unit cost that the text states but does not hold to: 每只约800元, 480只共38万元. */
  readonly spec: string;
  readonly unit: string;
  readonly quantity: TextFigure;
  /** Yuan, right or wrong. */
  readonly unitCost: TextFigure;
  readonly stated: TextFigure;
  readonly sources: readonly LineSource[];
  readonly status: FundingStatus | null;
}

/** Holds what belongs to a village as a whole, where the text's own template is not among those there are. */
export const otherTemplate: TemplateId = "environment";

/**
 * The lines of a plan text's statements, each with the figures as stated, so that a check finds on the sheet what is wrong
 * in the text. Funding told in a sentence of its own goes to the lines before it when it adds up to just them.
 */
export function lineChoices(statements: readonly Statement[]): readonly LineChoice[] {
  const choices: LineChoice[] = [];
  let unfunded: { readonly item: TextItem; readonly at: number }[] = [];
  statements.forEach((statement, number) => {
    const { items, sources } = statement;
    if (items.length === 0) {
      if (
        sources.length === 0 ||
        !paysJust(
          unfunded.map(({ item }) => item),
          statement,
        )
      )
        return;
      shareSources(
        unfunded.map(({ item }) => ({ ...item, start: 0, end: 0 })),
        statement,
      ).forEach((own, index) => {
        const { at } = unfunded[index]!;
        choices[at] = { ...choices[at]!, sources: own };
      });
      unfunded = [];
      return;
    }
    const shares = shareSources(items, statement);
    items.forEach((item, index) => {
      if (sources.length === 0) unfunded.push({ item, at: choices.length });
      choices.push(choiceOf(`${number}.${index}`, item, statement, shares[index]!));
    });
    if (sources.length > 0) unfunded = [];
  });
  return choices;
}

const paysJust = (items: readonly TextItem[], { sources, totals }: Statement): boolean => {
  const wanted = sum(items.map(payable));
  const given = sources.reduce((all, { amountYuan }) => all + Math.round((amountYuan ?? 0) * 100), 0);
  return wanted > 0 && (given === wanted || totals.some((total) => (total.statedYuan ?? 0) * 100 === wanted));
};

/** Where a line of the plan stands in the text: its statement, or its own line of one that goes over several (a section). */
function toldIn(item: TextItem, { start, line, text }: Statement): Pick<LineChoice, "textLine" | "sentence"> {
  const before = text.slice(0, Math.max(0, item.start - start));
  const newlines = before.split("\n").length - 1;
  if (newlines === 0) return { textLine: line, sentence: text.trim() };
  const end = text.indexOf("\n", item.end - start);
  const own = text.slice(before.lastIndexOf("\n") + 1, end < 0 ? text.length : end);
  return { textLine: line + newlines, sentence: own.trim() };
}

function choiceOf(
  id: string,
  item: TextItem,
  statement: Statement,
  sources: readonly LineSource[],
): LineChoice {
  const typed = typedFigures(item, statement);
  const unit = item.unit === null ? "" : (findUnit(item.unit)?.name ?? item.unit);
  const loose = isLooselyPriced(item, statement);
  const statuses = new Set(statement.sources.map(({ status }) => status));
  const [status] = statuses;
  return {
    id,
    ...toldIn(item, statement),
    start: item.start,
    end: item.end,
    template: findTemplate(item.template)?.id ?? otherTemplate,
    village: item.place,
    name: item.name.trim() || statement.text.trim().slice(0, 16),
    spec: loose ? unitCostText(item.unitCostYuan!, unit) : "",
    unit,
    quantity: item.quantity ?? typed.quantity ?? null,
    unitCost: loose ? null : (item.unitCostYuan ?? typed.unitCostYuan ?? rangeText(item.unitCostRangeYuan)),
    stated: item.statedAmountYuan ?? typed.statedAmountYuan ?? rangeText(item.statedRangeYuan),
    sources,
    status: statuses.size === 1 ? (status ?? null) : null,
  };
}

/**
 * The amount is the text's own, right within what 约 or rounding to 万元 leaves open; on a sheet quantity × unit cost is
 * exact, and would go against it.
 */
function isLooselyPriced(
  { quantity, unitCostYuan, statedAmountYuan, start, end }: TextItem,
  { findings }: Statement,
): boolean {
  if (!quantity || !unitCostYuan || !statedAmountYuan) return false;
  if (tiesTo(quantity, unitCostYuan, statedAmountYuan)) return false;
  return !findings.some((one) => one.verdict !== null && one.start < end && one.end > start);
}

const rangeText = (range: readonly [number, number] | undefined): string | null =>
  range ? `${range[0]}-${range[1]}` : null;
