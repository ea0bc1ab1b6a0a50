import { inEnglish, inScale } from "./amount-words";
import { near, sumTolerance, total, unitSlips } from "./arithmetic";
import { slipWords } from "./judge-line";
import { addsUp, valueOf, type SettledTotal } from "./node";
import type { TextFinding } from "./statement";

/** The one addend (or the total itself) whose slip of units explains a sum that fails. */
function slipIn(
  stated: number,
  values: readonly number[],
  tolerance: number,
): { at: number; ratio: number } | undefined {
  const sum = total(values);
  for (const ratio of unitSlips) {
    if (near(sum, stated * ratio, Math.max(tolerance, sum * 1e-9))) return { at: -1, ratio };
    const at = values.findIndex(
      (value) =>
        // A repaired addend too small to show in the sum would explain anything.
        value * ratio > 2 * tolerance && near(sum - value + value * ratio, stated, tolerance),
    );
    if (at >= 0) return { at, ratio };
  }
  return undefined;
}

/** Judges a stated total against its addends. Sums with a blank addend are left to the missing number. */
export function judgeTotal(text: string, { stated, addends }: SettledTotal): TextFinding | undefined {
  const amount = stated.figure.value;
  const known = addends.map(valueOf);
  if (amount === null || known.some((value) => value === null) || addsUp(stated, addends)) return undefined;
  const values = known as number[];
  const figures = addends.flatMap(({ mark }) => (mark ? [mark.figure] : []));
  const slip = slipIn(amount, values, sumTolerance([stated.figure, ...figures]));
  const scale = stated.figure.scale;
  const sum = total(values);
  const wrongMark = slip && slip.at >= 0 ? addends[slip.at]?.mark : stated;
  const at = wrongMark?.figure ?? stated.figure;
  const right = slip === undefined ? sum : slip.at < 0 ? sum : (values[slip.at] ?? 0) * slip.ratio;
  const repair = inScale(
    right,
    right >= 1e4 || (scale === 1e4 && right >= 100) ? (scale === 1 ? 1 : 1e4) : 1,
  );
  const found = text.slice(at.start, at.end);
  const shown = addends
    .map(({ mark }, index) =>
      mark ? text.slice(mark.figure.start, mark.figure.end) : inScale(values[index] ?? 0, scale),
    )
    .join(" + ");
  return {
    check: slip === undefined ? "sum-mismatch" : "unit-slip",
    severity: "error",
    verdict: slip === undefined ? "arithmetic-error" : "unit-error",
    start: at.start,
    end: at.end,
    expected: repair,
    found,
    repair,
    message: {
      zh: `${shown} = ${inScale(sum, scale)}，文中合计写的是${inScale(amount, scale)}，${slip ? `“${found}”的单位差 ${slipWords(slip.ratio)} 倍，应为“${repair}”` : `相差 ${inScale(Math.abs(amount - sum), scale)}`}。`,
      en: `${shown} = ${inEnglish(sum)}, the text's total says ${inEnglish(amount)}; ${slip ? `the unit of "${found}" is off by a factor of ${slipWords(slip.ratio)}, it should be "${repair}"` : `they differ by ${inEnglish(Math.abs(amount - sum))}`}.`,
    },
  };
}
