import { conversion } from "../model/units";
import type { PlanLine } from "../plan-book/plan-book";
import type { TemplateId } from "../templates/define";
import type { BookNorms } from "./norm";

/** A norm that is about a line, per unit of the line. */
export interface NormAbout {
  /** Norms of one group are about the same thing, so that lines under them compare. */
  readonly group: string;
  /** Yuan per unit of the line. */
  readonly low: number;
  readonly high: number;
  readonly year: string;
  readonly until: number | undefined;
}

/**
 * The norms that are about a line for sure: of its template, for its unit, and named by the words of the line; the
 * county's own by their item in the line's name or in its 单价依据. Weak and general ones are left out.
 */
export function normsAbout(line: PlanLine, norms: BookNorms): readonly NormAbout[] {
  const words: LineWords = {
    ...{ template: line.sheet.template.id, unit: line.text("unit"), item: line.text("item") },
    ...{ name: line.text("name"), basis: line.text("norm") },
  };
  const known = knownOf.get(norms) ?? new Map<string, readonly NormAbout[]>();
  knownOf.set(norms, known);
  const key = Object.values(words).join("\u0000");
  const about = known.get(key) ?? aboutWords(words, norms);
  known.set(key, about);
  return about;
}

/** All that tells which norms are about a line. */
interface LineWords {
  readonly template: TemplateId;
  readonly unit: string;
  readonly item: string;
  readonly name: string;
  /** Its 单价依据. */
  readonly basis: string;
}

/** Plans say the same of many lines, and several checks ask. */
const knownOf = new WeakMap<BookNorms, Map<string, readonly NormAbout[]>>();

function aboutWords(
  { template: id, unit, item: project, name, basis }: LineWords,
  { own, shipped }: BookNorms,
): readonly NormAbout[] {
  const said = `${project} ${name}`;
  const set = own.filter(
    ({ template, item }) =>
      (template === undefined || template === id) && (name.includes(item) || basis === item),
  );
  // What the county has set takes the place of what is shipped.
  if (set.length > 0)
    return set.flatMap((norm) => perUnit({ ...norm, group: norm.item, until: undefined }, unit));
  return shipped.flatMap((norm) => {
    const { about, template, standing, until } = norm;
    if (!about || template !== id || !["read", "derived"].includes(standing)) return [];
    const named = about.words.some((word) => said.includes(word));
    if (!named || about.not?.some((word) => said.includes(word))) return [];
    return perUnit({ ...norm, group: about.words.join(" "), until }, unit);
  });
}

function perUnit(norm: NormAbout & { readonly unit: string }, unit: string): readonly NormAbout[] {
  const by = conversion(unit, norm.unit);
  const { group, low, high, year, until } = norm;
  return by === undefined ? [] : [{ group, low: low * by, high: high * by, year, until }];
}
