import type { Statement, TextItem } from "./statement";

type Missing = NonNullable<TextItem["missing"]>[number];

/**
 * What the text has in place of a line's missing figures, to be typed as it stands (20xx000元): a check then says on the
 * sheet what is wrong in the text, and nothing looks filled that nobody filled.
 * @returns by figure; without those of which the text shows nothing
 */
export function typedFigures(
  { missing = [], start, end }: TextItem,
  { findings }: Pick<Statement, "findings">,
): Readonly<Partial<Record<Missing, string>>> {
  const shown = findings.filter(
    (one) => one.check === "number-missing" && one.start >= start && one.end <= end && one.found !== "",
  );
  const money = shown.filter(({ found }) => isMoney(found)).map(({ found }) => found);
  const quantities = shown.filter(({ found }) => !isMoney(found)).map(({ found }) => found);
  const typed: Partial<Record<Missing, string>> = {};
  for (const figure of missing) {
    const text = (figure === "quantity" ? quantities : money).shift();
    if (text !== undefined) typed[figure] = text;
  }
  return typed;
}

const isMoney = (found: string): boolean => /[元万亿]/.test(found);
