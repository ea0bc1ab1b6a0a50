/** Names less alike than this are other names, not only other words for the same. */
export const sameName = 0.5;

/**
 * How alike two names of lines are, from 0 to 1: the share of the shorter one's pairs of characters that the other has, too.
 * Reading drops words (中职雨露计划补助) and turns work and thing about (硬化村寨道路), which leaves most pairs as they were.
 * @example nameLikeness("硬化村寨道路", "村寨道路硬化") // 0.8
 * @example nameLikeness("到户小额信贷贴息", "信贷贴息") // 1
 */
export const nameLikeness = (one: string, other: string): number =>
  pairLikeness(namePairs(one), namePairs(other));

/** The same for names whose pairs are known. */
export function pairLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const pair of shorter) if (longer.has(pair)) shared++;
  return shared / shorter.size;
}

/** The pairs of neighbouring characters in a name, without marks and numbering; a name of one character is its own pair. */
export function namePairs(name: string): ReadonlySet<string> {
  const plain = plainName(name);
  if (plain.length === 1) return new Set([plain]);
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}

/** A name as far as it tells lines apart. @example plainName("1.「重点村」 配套") // "重点村配套" */
export const plainName = (name: string): string =>
  name
    .replace(/^[\s(（]*\d{1,3}[.、)）](?!\d)/, "")
    .replace(/[\s\p{P}\p{S}]+/gu, "")
    .toLowerCase();
