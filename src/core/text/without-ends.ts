/**
 * Words without what they end in, as often as they end in it. One ending at a time, since an expression that repeats endings up
 * to `$` begins anew at each of them: the square of their number in steps.
 * @param ending an expression for a single ending, closed by `$`
 * @example withoutEnds("村道硬化共计约", /(?:共计|约)$/) // "村道硬化"
 */
export function withoutEnds(words: string, ending: RegExp): string {
  let rest = words;
  for (let at = rest.search(ending); at >= 0; at = rest.search(ending)) rest = rest.slice(0, at);
  return rest;
}
