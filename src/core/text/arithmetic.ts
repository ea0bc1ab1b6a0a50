import type { Figure } from "./figure";
import { exact } from "./figure";

/** Where a text hedges (约, 左右, 余) a figure, one part in twenty is no fault. */
const hedgedShare = 0.05;

/** 1 亩 is 666.67 square metres; taking one for the other is a slip of units as 元 for 万元 is. */
const muInSquareMetres = 10_000 / 15;

/** Ratios that a slip of units leaves: 千, 万, 亿, 亩 against 平方米. Ten and a hundred are slips of arithmetic. */
export const unitSlips: readonly number[] = [
  1e4,
  1e-4,
  1e3,
  1e-3,
  1e8,
  1e-8,
  muInSquareMetres,
  1 / muInSquareMetres,
];

/** What a stated product may differ from its factors by: half of the last digit shown, more where a factor is hedged. */
export function productTolerance(stated: Figure, factors: readonly Figure[]): number {
  const value = Math.abs(stated.value ?? 0);
  const rounding = stated.step / 2;
  return stated.hedged || factors.some(({ hedged }) => hedged)
    ? Math.max(rounding, value * hedgedShare)
    : rounding * 1.000001;
}

/** Whole figures of a sum are exact; each decimal one may be half of its last digit off. */
export function sumTolerance(figures: readonly Figure[]): number {
  let tolerance = 0.0005;
  for (const figure of figures) {
    if (figure.decimals) tolerance += figure.step / 2;
    if (figure.hedged) tolerance = Math.max(tolerance, Math.abs(figure.value ?? 0) * hedgedShare);
  }
  return tolerance;
}

/** Equal within a tolerance, and within what a double of that size can tell. */
export const near = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * (1 + 1e-9) + Math.max(Math.abs(a), Math.abs(b)) * 1e-13;

/** The ratio of a unit slip between what should be and what is stated, or undefined. */
export const slipBetween = (expected: number, stated: number, tolerance: number): number | undefined =>
  unitSlips.find((ratio) => near(expected * ratio, stated, Math.max(tolerance, Math.abs(stated) * 1e-6)));

/** Alike enough to be meant for each other: a mistake of reckoning leaves figures near each other, one of units a slip apart. */
export const almost = (expected: number, stated: number): boolean =>
  (stated > expected * 0.8 && stated < expected * 1.25) || slipBetween(expected, stated, 0) !== undefined;

export const product = (...factors: readonly number[]): number => exact(factors.reduce((a, b) => a * b, 1));
export const total = (addends: readonly number[]): number => exact(addends.reduce((a, b) => a + b, 0));
