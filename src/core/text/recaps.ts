import type { Mark } from "./mark";
import type { MarkedSentence } from "./marked-sentence";
import { isStrongSum } from "./sum-words";

/** Whether an amount sums up by a word besides 以上. */
const closes = (mark: Mark): boolean =>
  isStrongSum({ ...mark, before: mark.before.replace(/^(?:以上|上述)/, "") });

/**
 * Whether an amount only says once more what the paragraphs before came to.
 * @example recaps(mark of "108万元" in "以上产业路108万元、灌溉35.3万元,总投资143.3万元", its sentence) // true
 */
export const recaps = (mark: Mark, { text, marks }: MarkedSentence): boolean =>
  /^(?:以上|上述)/.test(text) &&
  (/^、/.test(mark.after) || /^、/.test(mark.before)) &&
  mark.before.length > 1 &&
  !marks.some((one) => one.figure.start <= mark.figure.start && one.role === "amount" && closes(one));
