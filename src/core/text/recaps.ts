import type { Mark } from "./mark-figures";
import type { MarkedSentence } from "./marked-sentence";
import { isStrongSum } from "./sum-words";

/** 以上产业路108万元、灌溉35.3万元,…: what the paragraphs before came to, once more. */
export const recaps = (mark: Mark, { text }: MarkedSentence): boolean =>
  /^(?:以上|上述)/.test(text) &&
  (/^、/.test(mark.after) || /^、/.test(mark.before)) &&
  mark.before.length > 1 &&
  !isStrongSum({ ...mark, before: mark.before.replace(/^(?:以上|上述)/, "") });
