import { exact } from "./figure";
import { plainNumber } from "./amount-words";
import type { Mark } from "./mark";
import type { TextFinding } from "./statement";

/**
 * A count that its parts do not make.
 * @param verdict the verdict it gives; null for a count of the background, which a person must look at
 */
export function countFinding(
  text: string,
  { figure }: Mark,
  parts: readonly Mark[],
  verdict: "arithmetic-error" | null,
): TextFinding {
  const sum = exact(parts.reduce((total, part) => total + (part.figure.value ?? 0), 0));
  const shown = parts.map((part) => text.slice(part.figure.start, part.figure.end)).join(" + ");
  const found = text.slice(figure.start, figure.end);
  const expected = `${plainNumber(sum)}${figure.unit}`;
  const apart = plainNumber(Math.abs(exact(sum - (figure.value ?? 0))));
  return {
    check: "count-mismatch",
    severity: verdict === null ? "warning" : "error",
    verdict,
    start: figure.start,
    end: figure.end,
    expected,
    found,
    repair: null,
    message: {
      zh: `${shown} = ${expected}，文中写的是${found}，相差 ${apart}${figure.unit}。`,
      en: `${shown} = ${expected}, the text says ${found}; they differ by ${apart}.`,
    },
  };
}
