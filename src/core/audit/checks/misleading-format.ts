import { round } from "../../formula/coerce";
import { formatNumber } from "../../model/format-number";
import { rangeName } from "../../workbook/address";
import type { AuditSheet } from "../audit-sheet";
import { defineAuditCheck } from "../define";
import { summedRanges, type SummedRange } from "../summed-ranges";

export const misleadingFormat = defineAuditCheck({
  name: "misleading-format",
  severity: "info",
  title: { zh: "显示的数加起来对不上", en: "Shown figures don't add up" },
  help: {
    zh: "单元格显示时四舍五入了，实际的数更长：打印出来的各行相加与合计不等。金额请在公式里用 ROUND 取到分，或多显示几位小数。",
    en: "The cells show rounded figures and hold longer ones, so that the printed lines do not add up to the printed total. Round money in the formula with ROUND, or show more decimals.",
  },
  messages: {
    apart: {
      zh: "显示 {shown}，而 {range} 显示的数加起来是 {sum}。",
      en: "It shows {shown}, but the figures shown in {range} add up to {sum}.",
    },
  },
  run(book, report) {
    for (const sum of summedRanges(book)) {
      const { sheet, at, range } = sum;
      const shown = isPlainSum(sum) ? shownNumber(sheet, at) : undefined;
      const parts = shown === undefined ? undefined : sumShown(sum);
      if (
        shown === undefined ||
        parts === undefined ||
        Math.abs(parts - shown) < 1e-9 * Math.max(1, Math.abs(shown))
      )
        continue;
      const cell = sheet.address(at);
      report({
        message: "apart",
        sheet: sheet.name,
        cell,
        data: { range: rangeName(range), shown: formatNumber(shown), sum: formatNumber(parts) },
        expected: formatNumber(parts),
        found: formatNumber(shown),
      });
    }
  },
});

/** The total is nothing but this sum. */
const isPlainSum = ({ name, shape }: SummedRange): boolean =>
  name === "SUM" &&
  shape.traits.root === "SUM" &&
  shape.expression?.kind === "call" &&
  shape.expression.args.length === 1;

/** Longer ranges are not added up by anybody with a pencil. */
const longest = 60;

/** Sum of the figures as they are shown; undefined where one is shown as it is throughout, or in no plain format. */
function sumShown({ sheet, range }: SummedRange): number | undefined {
  if (range.bottom - range.top + range.right - range.left > longest) return undefined;
  let [total, rounded] = [0, false];
  let known = true;
  sheet.grid.forEach(range, (at) => {
    const value = sheet.number(at);
    if (value === undefined) return true;
    const shown = shownNumber(sheet, at);
    if (shown === undefined) known = false;
    else {
      if (Math.abs(shown - value) > 1e-9) rounded = true;
      total += shown;
    }
    return known;
  });
  return known && rounded ? round(total, 9) : undefined;
}

/** A cell's number as its format of plain decimals shows it; undefined for percent, dates, thousands and the like. */
function shownNumber(sheet: AuditSheet, at: number): number | undefined {
  const value = sheet.number(at);
  const decimals = value === undefined ? undefined : shownDecimals(sheet.reader.styleAt(at).numberFormat);
  return value === undefined || decimals === undefined ? undefined : round(value, decimals);
}

const known = new Map<string, number | undefined>();

/** How many decimals a format shows; undefined where it shows anything but plain decimals. */
function shownDecimals(format: string): number | undefined {
  if (known.has(format)) return known.get(format);
  const [section = ""] = format.split(";");
  const plain = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[¥￥$€\s()+-]/g, "");
  const found = /^[#0,]*[#0](?:\.(0+))?$/.exec(plain);
  const decimals = found ? (found[1]?.length ?? 0) : undefined;
  if (known.size < mostFormats) known.set(format, decimals);
  return decimals;
}

const mostFormats = 1000;
