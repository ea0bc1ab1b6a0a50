import { failed, ok, type Result } from "../model/result";

/** 18 characters, the last a check sign; or the 15 digits of before 2000. */
const wholeNumber = /(?<![\dA-Za-z*])(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z*])/;
const maskedNumber = /^\d{6}\*{8,11}[\dXx]?$/;

/**
 * The safe form of an identity number: place and check sign stay, the date of birth and the three digits behind it go.
 * The place is the plan's own and no secret; the check sign lets the office see a mistyped number. The usual form, which
 * keeps the last four signs, hides only the date of birth, and neighbours know that.
 * @returns the masked number; a number that is masked already comes back as it is; else why it is none
 * @example maskIdNumber("11010119900307771X") // "110101***********X"
 */
export function maskIdNumber(typed: string): Result<string> {
  const number = typed.normalize("NFKC").replace(/\s/g, "");
  if (maskedNumber.test(number)) return ok(number);
  if (wholeNumber.exec(number)?.[0].length !== number.length)
    return failed({
      zh: `“${withoutDigits(typed)}”不是 18 位或 15 位的身份证号码。`,
      en: `"${withoutDigits(typed)}" is no identity number of 18 or 15 signs.`,
    });
  return ok(maskOf(number));
}

/** The first whole identity number in a text, masked; undefined where there is none. */
export function maskInText(text: string): string | undefined {
  const found = wholeNumber.exec(text);
  return found ? text.replace(found[0], maskOf(found[0])) : undefined;
}

const maskOf = (number: string): string =>
  number.length === 18
    ? `${number.slice(0, 6)}${"*".repeat(11)}${number.slice(-1).toUpperCase()}`
    : `${number.slice(0, 6)}${"*".repeat(9)}`;

/** A message must not carry the number on. */
const withoutDigits = (text: string): string => text.replace(/(?<=.{6})\d/g, "*");
