import { fen, type Fen } from "../model/money";
import { readChineseNumeral } from "./chinese-numeral";

/** An amount in capital numerals found in a text. */
export interface CapitalAmount {
  readonly fen: Fen;
  /** As it stands, from 人民币 to 整 or 分. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly at: number;
}

const capital = "零〇壹贰叁肆伍陆柒捌玖";
const amount = new RegExp(
  `(?:人民币)?((?=[拾佰仟万亿萬零〇]{0,30}[${capital}])[${capital}拾佰仟万亿萬]{1,30})[元圆](?:零?([${capital}])角)?(?:零?([${capital}])分)?[整正]?`,
);
/** Numerals that only amounts in capitals use: quick to look for before anything is read. */
export const capitalSigns = /[壹贰叁肆伍陆柒捌玖]/;

/**
 * The first amount in capital numerals of a text; undefined where there is none, or where its numerals spell no number.
 * @example readCapitalAmount("大写：人民币贰佰肆拾万元整") // { fen: 240000000, text: "人民币贰佰肆拾万元整", at: 3 }
 */
export function readCapitalAmount(text: string): CapitalAmount | undefined {
  const found = capitalSigns.test(text) ? amount.exec(text) : null;
  const yuan = found ? readChineseNumeral(found[1]!) : undefined;
  if (!found || yuan === undefined || yuan > 1e13) return undefined;
  const digit = (sign: string | undefined) => (sign === undefined ? 0 : (readChineseNumeral(sign) ?? 0));
  return { fen: fen(yuan * 100 + digit(found[2]) * 10 + digit(found[3])), text: found[0], at: found.index };
}
