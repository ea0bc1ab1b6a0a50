import { parseYears } from "../core/templates/cover";
import { Failure } from "./failure";

/** The years of a plan as given on the command line. @throws Failure when they are none */
export function chosenYears(text: string): readonly number[] {
  const years = parseYears(text);
  if (years.length === 0)
    throw new Failure({
      zh: `年度“${text}”看不懂；写成 2026，或 2026-2028（最多十年）。`,
      en: `Can't read the year "${text}"; write 2026, or 2026-2028 (ten years at most).`,
    });
  return years;
}
