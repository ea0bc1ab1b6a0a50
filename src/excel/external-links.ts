/**
 * Other workbooks that formulas name, each once.
 * @example externalLinksIn(["SUM('[上年预算.xlsx]道路'!A1:A9)"]) // ["上年预算.xlsx"]
 */
export function externalLinksIn(formulas: readonly string[]): readonly string[] {
  const found = formulas.flatMap((text) =>
    text.includes("[") ? [...text.matchAll(/\[([^[\]]+\.[a-z]{3,4})\]/gi)].map(([, book]) => book!) : [],
  );
  return [...new Set(found)];
}
