import Big from "big.js";
import { decimal } from "../model/money";
import { isError, type CellValue } from "../workbook/snapshot";
import { generalNumber, numberInText } from "./coerce";
import { dateOfSerial, type DateParts } from "./date-serial";
import { noVerdict, Stop, stopWith } from "./stop";

/**
 * A value as TEXT shows it in a number format: digits with grouping and decimals, percent, literal text, the common
 * date codes, up to four sections. Formats beyond that (fractions, exponents, Chinese numerals) give no verdict.
 * @example formatValue(1234.5, "#,##0.00") // "1,234.50"
 */
export function formatValue(value: CellValue, format: string, date1904 = false): string {
  if (isError(value)) throw new Stop(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = value === null ? 0 : typeof value === "number" ? value : numberInText(value);
  const sections = splitSections(format);
  if (number === undefined)
    return sections[3] === undefined ? String(value) : literal(sections[3], String(value));
  const [section, shown] = pickSection(sections, number);
  if (/general/i.test(section)) return section.replace(/general/i, generalNumber(shown));
  const bare = section.replace(/"[^"]*"|\\./g, "");
  if (/[?/*]|E[+-]|\[(?!\$)/i.test(bare)) throw noVerdict;
  if (/[ymdhs]/i.test(bare)) return formatDate(section, shown, date1904);
  return formatDigits(section, shown);
}

function splitSections(format: string): readonly string[] {
  const sections = [""];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|[^]/g))
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  return sections;
}

/** The section for a number and the number as shown there: a section of their own shows negatives without sign. */
function pickSection(sections: readonly string[], value: number): readonly [string, number] {
  const [positive = "", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return [negative, -value];
  if (value === 0 && zero !== undefined) return [zero, 0];
  return [positive, value];
}

const pieces = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|_.|([0#.,%]+)|([^])/g;

/** A section without digits: its literal text, with the value in place of @. */
function literal(section: string, text: string): string {
  return section.replace(
    pieces,
    (whole, quoted?: string, escaped?: string, currency?: string, digits?: string, other?: string) =>
      whole.startsWith("_")
        ? " "
        : (quoted ?? escaped ?? currency ?? digits ?? (other === "@" ? text : (other ?? ""))),
  );
}

function formatDigits(section: string, value: number): string {
  const bare = section.replace(/"[^"]*"|\\.|_./g, "");
  const pattern = /[0#][0#,.]*|\.[0#]+/.exec(bare)?.[0];
  if (pattern === undefined) return literal(section, generalNumber(value));
  const percents = (bare.match(/%/g) ?? []).length;
  // Commas after the last digit divide by a thousand each; between digits they group.
  const thousands = /,*$/.exec(pattern)![0].length;
  const [wholePattern = "", fractionPattern = ""] = pattern.replace(/,+$/, "").split(".");
  const exact = decimal(value).times(new Big(100).pow(percents)).div(new Big(1000).pow(thousands));
  const rounded = exact.round(fractionPattern.length, Big.roundHalfUp);
  const digits = placeDigits(rounded.abs(), wholePattern, fractionPattern);
  let done = false;
  const text = section.replace(
    pieces,
    (whole, quoted?: string, escaped?: string, currency?: string, run?: string, other?: string) => {
      if (run === undefined || !/[0#]/.test(run))
        return whole.startsWith("_") ? " " : (quoted ?? escaped ?? currency ?? run ?? other ?? "");
      if (done) return "";
      done = true;
      return digits + "%".repeat((run.match(/%/g) ?? []).length);
    },
  );
  return rounded.lt(0) ? `-${text}` : text;
}

function placeDigits(value: Big, wholePattern: string, fractionPattern: string): string {
  const [whole = "0", fraction = ""] = value.toFixed(fractionPattern.length).split(".");
  const least = (wholePattern.match(/0/g) ?? []).length;
  const padded = (whole === "0" ? "" : whole).padStart(least, "0");
  const grouped = /[0#],[0#]/.test(wholePattern) ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const optional = /#*$/.exec(fractionPattern)?.[0].length ?? 0;
  const kept = fraction.replace(new RegExp(`0{0,${optional}}$`), "");
  return fractionPattern === "" ? grouped : `${grouped}.${kept}`;
}

function formatDate(section: string, value: number, date1904: boolean): string {
  const date = dateOfSerial(value, date1904);
  if (!date) throw stopWith("#VALUE!");
  const twelve = /am\/pm/i.test(section);
  const codes = [...section.matchAll(/"([^"]*)"|\\(.)|(am\/pm)|(y+|m+|d+|h+|s+)|([^])/gi)];
  return codes
    .map(([whole, quoted, escaped, half, code], at) => {
      if (half) return date.seconds < 43_200 ? "AM" : "PM";
      if (!code) return quoted ?? escaped ?? whole;
      const before = codes.slice(0, at).findLast((one) => one[4])?.[4];
      const after = codes.slice(at + 1).find((one) => one[4])?.[4];
      // After hours and before seconds an m is a minute.
      const minutes = /^m/i.test(code) && (/^h/i.test(before ?? "") || /^s/i.test(after ?? ""));
      return datePart(code.toLowerCase(), date, minutes, twelve);
    })
    .join("");
}

function datePart(code: string, date: DateParts, minutes: boolean, twelve: boolean): string {
  const padded = (value: number) => String(value).padStart(Math.min(code.length, 2), "0");
  const hour = Math.floor(date.seconds / 3600);
  switch (code[0]) {
    case "y":
      return code.length > 2 ? String(date.year).padStart(4, "0") : padded(date.year % 100).padStart(2, "0");
    case "m":
      if (minutes) return padded(Math.floor(date.seconds / 60) % 60);
      break;
    case "h":
      return padded(twelve ? hour % 12 || 12 : hour);
    case "s":
      return padded(date.seconds % 60);
    default:
      break;
  }
  // Names of months and weekdays are in the user's language, which a file does not say.
  if (code.length > 2) throw noVerdict;
  return padded(code.startsWith("m") ? date.month : date.day);
}
