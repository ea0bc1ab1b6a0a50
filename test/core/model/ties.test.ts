import { readFileSync } from "node:fs";
import fc from "fast-check";
import Big from "big.js";
import { ties } from "../../../src/core/model/ties";
import { sharedFile } from "../../support/shared";

test.each<[string, string, string, boolean]>([
  ["whole numbers", "12 + 30 + 8", "50", true],
  ["whole numbers, one apart", "12 + 30 + 8", "51", false],
  ["grouped by threes", "1,200 + 300", "1,500", true],
  ["half a last digit of one addend", "1.25 + 2", "3.245", true],
  ["more than that", "1.25 + 2", "3.244", false],
  ["half a last digit of each", "0.33 + 0.33 + 0.33", "1", true],
  ["the total adds nothing", "1.1 + 2.2", "3.5", false],
  ["a total printed shorter than its parts allow", "1.11 + 2.22", "3", false],
  ["whole addends give a decimal total no room", "1 + 2", "3.01", false],
  ["sums no double holds", "0.1 + 0.2", "0.3", true],
  ["no addends", "", "0", true],
  ["below zero", "-1.5 + 4", "2.5", true],
])("%s", (_, parts, total, expected) => {
  expect(ties(parts === "" ? [] : parts.split(" + "), total)).toBe(expected);
});

test("what is no number is our mistake", () => {
  expect(() => ties(["about 5"], "5")).toThrow();
});

const digits = fc.integer({ min: 1, max: 4 });
const exact = fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: 1, maxLength: 12 });

test("parts rounded for print tie to the exact total, and to no total further off than their rounding", () => {
  fc.assert(
    fc.property(exact, digits, fc.boolean(), (parts, decimals, above) => {
      const printed = parts.map((part) => new Big(part).div(1_000_000).toFixed(decimals));
      const total = parts.reduce((sum, part) => sum.plus(part), new Big(0)).div(1_000_000);
      expect(ties(printed, total.toFixed(6))).toBe(true);
      const slack = new Big(10).pow(-decimals).div(2).times(parts.length);
      const shown = printed.reduce((sum, part) => sum.plus(part), new Big(0));
      const beyond = slack.plus("0.0000001").times(above ? 1 : -1);
      expect(ties(printed, shown.plus(beyond).toFixed())).toBe(false);
    }),
  );
});

const file = sharedFile("domain/footing-fixtures.csv");
if (file) {
  /** Set, unit, parts, printed total, computed, difference, verdict, source; a name may stand in quotes. */
  const rows = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.replace(/^"([^"]*)"/, (_, name: string) => name.replaceAll(",", ";")).split(","));

  test("the published tables: nineteen tie, four don't", () => {
    expect(rows.filter((row) => row[6] === "yes")).toHaveLength(19);
    expect(rows.filter((row) => row[6] === "NO")).toHaveLength(4);
  });
  test.each(rows.map((row) => [row[0]!, row[2]!, row[3]!, row[6]!]))("%s", (_, parts, total, verdict) => {
    expect(ties(parts.split(" + "), total)).toBe(verdict === "yes");
  });
}
