import { readMask, type Mask } from "./mask";
import { units } from "./units";

/** A masked figure inside a sentence. */
export interface MaskedPhrase {
  readonly mask: Mask;
  /** The figure with its 万 and unit as it stands: "20__亩". */
  readonly phrase: string;
  /** Where it stands in the text. */
  readonly start: number;
  /** The figure alone: "20__". */
  readonly figure: string;
}

/**
 * A masked 村, 乡 or 镇 is a name kept back and a masked 日 a date, not a figure; ASCII units are too easily part of
 * a model number.
 */
const measured = units
  .flatMap(({ spellings }) => spellings)
  .filter((spelling) => !/^[\x21-\x7e]|^[村乡镇位名日]$/.test(spelling))
  .sort((a, b) => b.length - a.length)
  .join("|");
/** Not after 第, which makes a number of order; not before what makes another word of the unit: 项目, 个体, 人民. */
const figureAndUnit = new RegExp(
  `(?<![第A-Za-z\\d.])(\\d*[xX×＊*_＿□]{2,}\\d*)\\s?([百千万亿]?(?:${measured}))(?![目民员们口体长])`,
  "u",
);

/**
 * The first masked figure with a unit in a text; a masked year, village or name is none.
 * @example findMaskedPhrase("受益xx户") // phrase "xx户"
 * @example findMaskedPhrase("20xx年实施") // undefined
 */
export function findMaskedPhrase(text: string): MaskedPhrase | undefined {
  const found = figureAndUnit.exec(text);
  const mask = found && readMask(found[1]! + found[2]!);
  return mask ? { mask, phrase: found[0], figure: found[1]!, start: found.index } : undefined;
}
