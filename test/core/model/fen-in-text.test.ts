import { fenInText } from "../../../src/core/model/fen-in-text";

test.each([
  ["50000", 5_000_000],
  ["５万", 5_000_000],
  ["1,200.5元", 120_050],
  ["0", 0],
  ["约5万", undefined],
  ["5%", undefined],
  ["5公里", undefined],
  ["0.005", undefined],
  ["", undefined],
])("%s", (text, fen) => {
  expect(fenInText(text)).toBe(fen);
});
