/** A text with `*` and `?` taken apart; `~` in front takes their meaning away. */
export type Wildcard = readonly WildcardPart[];
type WildcardPart = { readonly any: "many" | "one" } | { readonly letter: string };

/** @example wildcard("道~*?") // 道, *, any one character */
export function wildcard(text: string): Wildcard {
  return [...text.toLowerCase().matchAll(/~([*?~])|[^]/gu)].map(([whole, literal]) =>
    whole === "*" ? { any: "many" } : whole === "?" ? { any: "one" } : { letter: literal ?? whole },
  );
}

/** Whether the whole text fits. Runs in length × length at worst: a regular expression full of stars would not end. */
export function matchesWhole(pattern: Wildcard, text: string): boolean {
  const letters = [...text.toLowerCase()];
  let [at, part] = [0, 0];
  let [starPart, starAt] = [-1, 0];
  while (at < letters.length) {
    const wanted = pattern[part];
    if (wanted && "any" in wanted && wanted.any === "many") {
      [starPart, starAt] = [part++, at];
    } else if (wanted && ("any" in wanted || wanted.letter === letters[at])) {
      part++;
      at++;
    } else if (starPart >= 0) {
      part = starPart + 1;
      at = ++starAt;
    } else return false;
  }
  return pattern.slice(part).every((rest) => "any" in rest && rest.any === "many");
}
