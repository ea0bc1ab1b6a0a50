import { readNumber } from "./scan-number";

/** How many numbers one list may hold. */
const longest = 12;
const listed = /(?:分别|依次|各)[^,，;。\d]{0,6}(?:\d[\d.]*、){0,11}$/;

/**
 * Where the unit stands that a number without one shares with those listed behind it.
 * @returns the position behind the last number of the list, or undefined where there is no list
 * @example lentUnitAt("容积分别为50、30、20立方米", 5, 7) // 13, where 立方米 begins
 */
export function lentUnitAt(text: string, start: number, end: number): number | undefined {
  if (text.charAt(end) !== "、" || !listed.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  let at = end;
  for (let turn = 0; turn < longest && text.charAt(at) === "、"; turn++) {
    const next = readNumber(text, at + 1);
    if (next?.digits == null) return undefined;
    at = next.end;
  }
  return at;
}

/** 单位:元 above a list of prices. */
const note = /单位:\s*(万)?元/;
const priced = /(?:单价|金额|合计|小计|总计|总价|价款)(?:为|:)?\s*$/;

/** The unit of money that a note above a list gives to numbers without one. */
export class NotedUnit {
  private readonly from: number;
  private readonly scale: number;

  constructor(text: string) {
    const found = text.includes("单位:") ? note.exec(text) : null;
    this.from = found ? found.index : Infinity;
    this.scale = found?.[1] === undefined ? 1 : 1e4;
  }

  /** Yuan behind one of a number that begins at a position; 0 where no note holds for it. */
  scaleAt(text: string, start: number): number {
    return start > this.from && priced.test(text.slice(Math.max(0, start - 6), start)) ? this.scale : 0;
  }
}
