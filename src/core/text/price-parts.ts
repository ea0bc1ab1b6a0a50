import type { Clause } from "./clauses";
import type { OpenLine } from "./entry";
import { exact } from "./figure";
import type { Mark } from "./mark";
import { sourceName } from "./source-name";
import { sumCue } from "./vocabulary";

const valueOf = ({ figure }: Mark): number => figure.value ?? 0;

/**
 * A price with what stands beside it added: 每人慰问金500元、慰问品100元 is 600元.
 * @param rest what the words before the second amount name
 * @returns undefined where the amount adds to no price
 */
export function priceWith(mark: Mark, line: OpenLine, price: Mark, rest: string): Mark | undefined {
  const [a, b] = [price.figure.value, mark.figure.value];
  if (line.amount || line.prices.at(-1) !== price) return undefined;
  if (a === null || b === null || price.per.length === 0 || mark.clause !== price.clause) return undefined;
  if (!/^[、和及与加]/.test(mark.before) || rest === "" || sumCue.test(mark.before)) return undefined;
  if (b > 20 * a || line.quantities.some(({ figure }) => a * (figure.value ?? 0) === b)) return undefined;
  return { ...price, figure: { ...price.figure, value: exact(a + b), end: mark.figure.end } };
}

/** A payer named before money of one piece: 每台由财政补助, 农户自筹. */
const paysPart = ({ before }: Mark): boolean =>
  sourceName(before.replace(/^.*每个?[^每]/, ""), true) !== undefined ||
  // 省民政厅补助每处20万元
  sourceName(before.replace(/每.{1,3}$/, ""), true) !== undefined;

/** Money that breaks a price down and is no money of the plan's: 每台2800元,其中农户自筹800元、财政补助2000元. */
export class PriceParts {
  /** The clause of the last part, and what of the price is left. */
  private open: { readonly clause: Clause; readonly left: number } | undefined;

  /**
   * Whether an amount is such a part.
   * @param follows it stands right behind the price
   * @param marks of its sentence, from it on
   */
  take(
    mark: Mark,
    price: Mark,
    line: OpenLine | undefined,
    follows: boolean,
    marks: readonly Mark[],
  ): boolean {
    if (valueOf(mark) >= valueOf(price)) return false;
    const { open } = this;
    const opens =
      follows &&
      ((mark.clause.opener === "(" || /^其中/.test(mark.before)) && !sumCue.test(mark.before)
        ? true
        : makesUp(price, line, marks));
    const goesOn = open?.clause === mark.clause || (open && valueOf(mark) <= open.left && paysPart(mark));
    if (!opens && !goesOn) return false;
    this.open = { clause: mark.clause, left: (opens ? valueOf(price) : (open?.left ?? 0)) - valueOf(mark) };
    return true;
  }

  /** The same for a part that is told by the piece itself: 每台2600元,…,每台由财政补助1600元,农户自筹1000元. */
  takeByPiece(mark: Mark, price: Mark): boolean {
    if (valueOf(mark) >= valueOf(price) || mark.per.length === 0) return false;
    if (mark.per.join() !== price.per.join() || !paysPart(mark)) return false;
    this.open = { clause: mark.clause, left: valueOf(price) - valueOf(mark) };
    return true;
  }
}

/** 每个投资35万元,由企业投资20万元、财政奖补15万元: payers whose money is just the price, of several pieces. */
function makesUp(price: Mark, line: OpenLine | undefined, marks: readonly Mark[]): boolean {
  if (line?.quantities.some(({ figure }) => figure.value === 1)) return false;
  const end = marks.findIndex((mark) => mark.role !== "amount" || !paysPart(mark));
  const parts = marks.slice(0, end < 0 ? undefined : end);
  return (
    parts.length > 1 && exact(parts.reduce((sum, mark) => sum + valueOf(mark), 0)) === price.figure.value
  );
}
