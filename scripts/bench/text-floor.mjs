/**
 * The least a reader of plan text has to do: find every number with its unit, in the forms budgets use, in one pass of one
 * regular expression.
 */
const digits = "[0-9０-９][0-9０-９,，.．]*";
const numerals = "[零〇一二两三四五六七八九十百千]+";
const masks = "[xX×_□*]{2,}";
const units =
  "亿元|万元|千元|元|平方公里|平方千米|平方米|平米|㎡|立方米|立方|公里|千米|延米|米|公顷|亩|吨|公斤|千克|斤|千瓦|人次|人|名|位|户|头|只|羽|" +
  "株|棵|座|处|口|个|所|套|台|件|盏|期|次|册|项|间|栋|条|场|年|个月|月|天|%";
const number = `(?:${digits}|${numerals}|${masks})`;
const hedge = "(约|近|不低于|不少于|超过|突破)?";
const bound = "(左右|以上|以内|上下)?";
// A figure with its hedges and its range, or the money unit whose number was left out.
const figure = new RegExp(
  `${hedge}(${number}(?:[至~-]${number})?)[余多来]?\\s*([百千万亿]*)\\s*(${units})${bound}|(?<=[\\u4e00-\\u9fff])(万元|亿元)`,
  "g",
);

/**
 * @param {string} text
 * @returns {{ start: number, end: number, number: string | null, unit: string, hedged: boolean }[]} every figure with its place
 */
export function scanNumbers(text) {
  const found = [];
  for (const match of text.matchAll(figure))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      number: match[2] === undefined ? null : match[2] + match[3],
      unit: match[4] ?? match[6],
      hedged: Boolean(match[1] ?? match[5]),
    });
  return found;
}
