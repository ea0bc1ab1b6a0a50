import { inEnglish, inScale, plainNumber } from "./amount-words";
import { near, product, productTolerance, slipBetween } from "./arithmetic";
import type { Interest } from "./entry";
import type { Mark } from "./mark";
import { kindOf } from "./unit-words";
import { slipWords } from "./judge-line";
import type { TextFinding } from "./statement";

/** Years a rate runs for, as the statement may say: one, or 贴息2年, 期限18个月. */
function spansOf(marks: readonly Mark[]): number[] {
  const spans = marks.flatMap(({ figure }) => {
    if (kindOf(figure.unit) !== "time" || figure.value === null) return [];
    if (figure.unit === "年") return [figure.value];
    return /月/.test(figure.unit) ? [figure.value / 12] : [];
  });
  return [1, ...spans];
}

/**
 * The share of the principal that a statement's rate gives, over the span that makes the stated amount right (else one year).
 * @returns the factor as a number: 0.03 for 3 % a year
 */
export function rateOf({ principal, rate, amount }: Interest, marks: readonly Mark[]): number {
  const share = (rate.figure.value ?? 0) / 100;
  const stated = amount.figure.value;
  if (stated === null) return share;
  const tolerance = productTolerance(amount.figure, [principal.figure]);
  const comes = (span: number): number => product(principal.figure.value ?? 0, share, span);
  const spans = spansOf(marks);
  const years =
    spans.find((span) => near(comes(span), stated, tolerance)) ??
    spans.find((span) => slipBetween(comes(span), stated, tolerance) !== undefined);
  return product(share, years ?? 1);
}

/** Judges principal × rate against the amount stated for it. */
export function judgeInterest(
  text: string,
  entry: Interest,
  marks: readonly Mark[],
): TextFinding | undefined {
  const { principal, rate, amount } = entry;
  const stated = amount.figure.value;
  if (stated === null || principal.figure.value === null) return undefined;
  const computed = product(principal.figure.value, rateOf(entry, marks));
  const tolerance = productTolerance(amount.figure, [principal.figure]);
  if (near(computed, stated, tolerance)) return undefined;
  const slip = slipBetween(computed, stated, tolerance);
  const { start, end, scale } = amount.figure;
  const found = text.slice(start, end);
  const repair = inScale(computed, computed >= 1e4 ? 1e4 : 1);
  const sum = `${text.slice(principal.figure.start, principal.figure.end)} × ${plainNumber(rate.figure.value ?? 0)}%`;
  return {
    check: slip === undefined ? "product-mismatch" : "unit-slip",
    severity: "error",
    verdict: slip === undefined ? "arithmetic-error" : "unit-error",
    start,
    end,
    expected: repair,
    found,
    repair,
    message: {
      zh: `${sum} = ${inScale(computed, scale)}，文中写的是${found}${slip === undefined ? "" : `，相差 ${slipWords(slip)} 倍，应是单位写错`}；“${found}”应为“${repair}”。`,
      en: `${sum} = ${inEnglish(computed)}, the text says ${found}${slip === undefined ? "" : `, off by a factor of ${slipWords(slip)}: a unit is wrong`}; "${found}" should be "${repair}".`,
    },
  };
}
