import type { Fen } from "../model/money";

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿"];

/** Four digits in words; a zero between digits is said once. */
function group(value: number): string {
  let words = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap ||= words !== "";
    else {
      words += `${gap ? "零" : ""}${digits[digit]}${places[place]}`;
      gap = false;
    }
  }
  return words;
}

function wholeYuan(yuan: number): string {
  let words = "";
  let gap = false;
  for (let at = groups.length - 1; at >= 0; at--) {
    const value = Math.floor(yuan / 10_000 ** at) % 10_000;
    if (value === 0) {
      gap ||= words !== "";
      continue;
    }
    words += `${words !== "" && (gap || value < 1000) ? "零" : ""}${group(value)}${groups[at]}`;
    gap = false;
  }
  return words;
}

/**
 * An amount in capital numerals as cheques and budgets write it (支付结算办法): 整 after 元 and 角, none after 分.
 * @example capitalAmount(fen(140950)) // "人民币壹仟肆佰零玖元伍角整"
 * @throws RangeError for a negative amount
 */
export function capitalAmount(amount: Fen): string {
  if (amount < 0) throw new RangeError("capitalAmount(): negative");
  const yuan = Math.floor(amount / 100);
  const [jiao, fen] = [Math.floor(amount / 10) % 10, amount % 10];
  const whole = yuan > 0 ? `${wholeYuan(yuan)}元` : "";
  if (jiao === 0 && fen === 0) return `人民币${whole || "零元"}整`;
  const tenths = jiao > 0 ? `${digits[jiao]}角` : whole === "" ? "" : "零";
  return `人民币${whole}${tenths}${fen > 0 ? `${digits[fen]}分` : "整"}`;
}
