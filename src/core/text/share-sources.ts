import { fen, roundYuan, sum, yuanOfFen, zero, type Fen } from "../model/money";
import { sourceCodeOf } from "./source-code";
import type { Statement, TextItem, TextSource } from "./statement";

/** Part of a line's funding, as far as the text tells. */
export interface LineSource {
  /** As the text calls it; "" for a payer that the user chose for a line without any. */
  readonly name: string;
  /** Code of the funding source it seems to be. */
  readonly code: string;
  /** Yuan; a text where the text masks the figure, "" where a payer was chosen for a line whose amount is not known. */
  readonly amount: number | string;
}

/**
 * Shares the sources of a statement out over its lines, so that every line and every source keeps the amount the text
 * states. A source told right behind a line for just its amount pays that line. The others fill the lines in turn: what
 * is short, or too much, then stands on the last line and nowhere else, as one fault.
 * @returns sources by line; as many as `items`
 * @example shareSources(圈舍 45,000 and 饲草 35,000, 县级 50,000 and 自筹 30,000) // 县级 45,000; 县级 5,000 + 自筹 30,000
 */
export function shareSources(
  items: readonly TextItem[],
  { sources, totals, findings }: Pick<Statement, "sources" | "totals" | "findings">,
): readonly (readonly LineSource[])[] {
  const shares = items.map((): LineSource[] => []);
  const last = shares.at(-1);
  if (!last) return shares;
  const leaves = sources.filter((source) => !isSumOfOthers(source, sources, totals));
  const masked = (source: TextSource) =>
    findings.find(({ check, start }) => check === "number-missing" && start === source.start)?.found;

  const open = items.map(payable);
  const paid = new Set<TextSource>();
  items.forEach((item, at) => {
    const own = leaves.filter(
      ({ start }) => start >= item.start && start < (items[at + 1]?.start ?? Infinity),
    );
    if (items.length === 1 || own.length === 0 || sum(own.map(moneyOf)) !== open[at]) return;
    for (const source of own) {
      shares[at]!.push(shareOf(source, moneyOf(source)));
      paid.add(source);
    }
    open[at] = zero;
  });

  const waiting = leaves.filter((source) => !paid.has(source));
  for (const source of waiting.filter(({ amountYuan }) => amountYuan !== null)) {
    let money = moneyOf(source);
    open.forEach((wanted, at) => {
      const part = fen(Math.min(wanted, money));
      if (part <= 0) return;
      shares[at]!.push(shareOf(source, part));
      open[at] = fen(wanted - part);
      money = fen(money - part);
    });
    if (money > 0) addTo(last, source, money);
  }

  const unstated = waiting.filter(({ amountYuan }) => amountYuan === null);
  for (const source of unstated) {
    const found = masked(source);
    if (found !== undefined) shares[0]!.push({ ...shareOf(source, zero), amount: found });
    // 其余由群众自筹: the one source without an amount pays what the others leave.
    else if (unstated.length === 1)
      open.forEach((wanted, at) => wanted > 0 && shares[at]!.push(shareOf(source, wanted)));
  }
  return shares;
}

/** 财政资金30万元（中央20万元，省级10万元）: a source that others make up would be counted twice. */
function isSumOfOthers(
  { start, amountYuan }: TextSource,
  sources: readonly TextSource[],
  totals: Statement["totals"],
): boolean {
  const others = sources.filter((one) => one.start !== start).map((one) => one.amountYuan);
  return totals.some(
    (total) =>
      total.start === start &&
      total.statedYuan === amountYuan &&
      total.addendsYuan.length > 1 &&
      total.addendsYuan.every((addend) => addend !== null && others.includes(addend)),
  );
}

function addTo(shares: LineSource[], source: TextSource, money: Fen): void {
  const at = shares.findIndex(({ name }) => name === source.name);
  const before = shares[at]?.amount;
  if (typeof before === "number") shares[at] = shareOf(source, fen(Math.round(before * 100) + money));
  else shares.push(shareOf(source, money));
}

const shareOf = ({ name }: TextSource, money: Fen): LineSource => ({
  name,
  code: sourceCodeOf(name),
  amount: yuanOfFen(money),
});

const moneyOf = ({ amountYuan }: TextSource): Fen => roundYuan(amountYuan ?? 0) ?? zero;

/** What sources have to pay for a line: what the text says it costs, or else what it comes to. */
export const payable = ({ statedAmountYuan, computedAmountYuan }: TextItem): Fen =>
  roundYuan(statedAmountYuan ?? computedAmountYuan ?? 0) ?? zero;
