import { colourOf, patternOf } from "../../../src/taskpane/audit/block-colours";

const places = Array.from({ length: 32 }, (_, at) => at);
const light = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

test("eight colours, and thirty-two places of the list that differ", () => {
  expect(new Set(places.map(colourOf)).size).toBe(8);
  expect(new Set(places.map((at) => colourOf(at) + patternOf(at))).size).toBe(32);
});

test.each([...new Set(places.map(colourOf))])(
  "black figures on %s have a contrast of 7 at least",
  (colour) => {
    expect((light(colour) + 0.05) / 0.05).toBeGreaterThanOrEqual(7);
  },
);
