import Big from "big.js";
import { findUnit } from "./units";

/** What a text in a number cell says, told apart by how sure it is. */
export type NumberText =
  /** A certain number; `unit` is what stands behind it ("公里", "元/公里", "%"; "" where nothing is). */
  | { readonly kind: "number"; readonly value: number; readonly unit: string }
  /** A figure that is no certain number: about 40, 40-45, 1,23, 四十万. */
  | { readonly kind: "unclear" }
  /** No figure at all. */
  | { readonly kind: "words" };

const words: NumberText = { kind: "words" };
const unclear: NumberText = { kind: "unclear" };

/** Sign, digits with or without thousands marks, and decimals behind a point of any make. */
const figure = /^(?:人民币)?[¥$]?([-+−]?)(\d{1,3}(?:[, ]\d{3})+|\d+)(?:[.。｡]\s?(\d+))?/;
const scales: readonly (readonly [RegExp, number])[] = [
  [/^个?亿/, 100_000_000],
  [/^千万/, 10_000_000],
  [/^百万/, 1_000_000],
  [/^十万/, 100_000],
  [/^个?万/, 10_000],
  [/^千/, 1000],
  [/^百/, 100],
];
const approximately = /^(?:约|近|共|计|超过?|不低于|不少于|不超过|至少|最多|大约)?[:：]?\s?[¥$]?\d/;
const chineseFigure =
  /^(?:约|近|共|计)?[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{2,}(.{0,4})$/;
/** A date, a list number or a reference begins with a digit too, and is no figure. */
const notFigure = /^\d+(?:年|月|日|号|[、)]|\.\s?\D|[-/.]\d+[-/.]\d+)/;
const longestFigure = 24;

/**
 * Reads the text of a number cell as people type numbers: full-width digits, thousands commas, a wrong decimal
 * point, 万 and 亿, a unit behind it, an apostrophe in front.
 * @example readNumberText("１，２００．５") // number 1200.5
 * @example readNumberText("1。8") // number 1.8
 * @example readNumberText("40万元/公里") // number 400000, unit "元/公里"
 * @example readNumberText("6公里") // number 6, unit "公里"
 * @example readNumberText("约40万") // unclear
 */
export function readNumberText(typed: string): NumberText {
  const text = typed
    .normalize("NFKC")
    .replace(/^[\s'’‘`]+|[\s.。｡]+$/g, "")
    .replace(/\s+/g, " ");
  if (text.length === 0 || text.length > longestFigure || notFigure.test(text)) return words;
  const found = figure.exec(text);
  if (!found) return approximately.test(text) || isChineseFigure(text) ? unclear : words;
  const behind = text.slice(found[0].length).trim();
  const { scale, unit } = splitScale(behind);
  if (!isUnit(unit)) return unclear;
  const digits = `${found[2]!.replace(/[, ]/g, "")}${found[3] ? `.${found[3]}` : ""}`;
  const value = new Big(digits).times(scale).toNumber();
  return { kind: "number", value: /[-−]/.test(found[1]!) && value !== 0 ? -value : value, unit };
}

/** 万元 is 10,000 and 元, but 千米 and 千瓦 are units of their own. */
function splitScale(behind: string): { readonly scale: number; readonly unit: string } {
  if (findUnit(behind.split("/")[0] ?? "")) return { scale: 1, unit: behind };
  const found = scales.find(([mark]) => mark.test(behind));
  return found
    ? { scale: found[1], unit: withoutZheng(behind.replace(found[0], "").trim()) }
    : { scale: 1, unit: withoutZheng(behind) };
}

/** 整 ("and no more") closes a sum of money. */
const withoutZheng = (unit: string): string => unit.replace(/^元整$/, "元");

function isUnit(unit: string): boolean {
  if (unit === "" || unit === "%") return true;
  const parts = unit.split("/");
  return (
    parts.length <= 2 && parts.every((part, at) => (at === 1 && part === "") || findUnit(part) !== undefined)
  );
}

const isChineseFigure = (text: string): boolean => {
  const found = chineseFigure.exec(text);
  return found !== null && (found[1] === "" || isUnit(found[1]!));
};
