import { unitInHeader, type CellUnit } from "../audit/cell-units";
import { normalise } from "../text/normalise";

/** 投资额/万元, 金额:元, 面积/亩 and 资金万元: a unit behind the words, without brackets. */
const behind =
  /^(.+?)(?:[\s/,:]+((?:[百千]|[百千十]?万|亿)?元(?:\/[^/\s]{1,4})?|[^\s/,:]{1,3})|(?<![单多美日欧公])((?:[百千]|[百千十]?万|亿)元))$/;

/**
 * The unit a header states, in brackets or behind its words.
 * @example unitOfHeader("投资额/万元") // { text: "万元", money: 10000 }
 */
export function unitOfHeader(text: string): CellUnit | undefined {
  const bracketed = unitInHeader(text);
  if (bracketed) return bracketed;
  const [, , apart, joined] = behind.exec(normalise(text).trim()) ?? [];
  const unit = apart ?? joined;
  return unit === undefined ? undefined : unitInHeader(`(${unit})`);
}

/** A header without the unit it states. @example withoutUnit("投资额/万元") // "投资额" */
export function withoutUnit(text: string): string {
  const whole = normalise(text).trim();
  const words = whole.replace(/\([^()]*\)$/, "").trim();
  return words === whole && unitOfHeader(text) ? (behind.exec(words)?.[1] ?? words) : words;
}

/** The unit that is all a header cell holds, as in a row of units below the names. @example unitAlone("（万元）") */
export function unitAlone(text: string): CellUnit | undefined {
  const bare = normalise(text)
    .trim()
    .replace(/^\((?:单位 ?: ?)?([^()]*)\)$/, "$1");
  return unitInHeader(`(${bare})`);
}
