import fc from "fast-check";
import { fen } from "../../../src/core/model/money";
import type { Funding } from "../../../src/taskpane/check/check-result";
import { fundingParts, gapId, sayShare } from "../../../src/taskpane/funding/funding-parts";

function funding(amount: number, sources: Readonly<Record<string, number>>): Funding {
  const funded = Object.values(sources).reduce((sum, part) => sum + part, 0);
  return {
    amount: fen(amount),
    funded: fen(funded),
    gap: fen(amount - funded),
    bySource: Object.entries(sources).map(([id, part]) => ({
      id,
      name: { zh: id, en: id },
      amount: fen(part),
    })),
  };
}
const said = (given: Funding) => fundingParts(given).map(({ id, share }) => `${id} ${sayShare(share)}`);

test.each([
  ["sources and a gap", funding(55640, { F60: 5000, F11: 15000 }), ["F11 27.0%", "F60 9.0%", "F99 64.0%"]],
  ["fully funded", funding(300, { F11: 100, F12: 100, F80: 100 }), ["F11 33.4%", "F12 33.3%", "F80 33.3%"]],
  ["sources beyond the amount", funding(100, { F11: 150, F60: 50 }), ["F11 75.0%", "F60 25.0%"]],
  ["nothing funded", funding(100, {}), ["F99 100.0%"]],
  ["nothing at all", funding(0, {}), []],
])("%s", (_title, given, expected) => {
  expect(said(given)).toEqual(expected);
});

test("shares always add up to the whole, whatever the amounts", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1e11 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 1e11 }),
      (amounts, gap) => {
        const sources = Object.fromEntries(amounts.map((amount, at) => [`F${at}`, amount]));
        const parts = fundingParts(funding(amounts.reduce((a, b) => a + b) + gap, sources));
        expect(parts.reduce((sum, { share }) => sum + Math.round(share * 1000), 0)).toBe(1000);
        expect(parts.some(({ id }) => id === gapId)).toBe(gap > 0);
      },
    ),
  );
});

test("a template's bar keeps the colours of the whole plan's", () => {
  const whole = fundingParts(funding(400, { F11: 300, F60: 100 }));
  const [own] = fundingParts(funding(50, { F60: 50 }), whole);
  expect(own?.colour).toBe(whole.find(({ id }) => id === "F60")?.colour);
});
