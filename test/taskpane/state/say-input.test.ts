import { changeTexts } from "../../../src/taskpane/texts/change-texts";
import { sayInput } from "../../../src/taskpane/state/say-input";

test.each([
  [400000, "400,000"],
  [-1234567.5, "-1,234,567.5"],
  [0.0625, "0.0625"],
  [1e21, "1e+21"],
  ["'1,200", "1,200"],
  ["=ROUND(L7*M7,2)", "=ROUND(L7*M7,2)"],
  ["桔梗", "桔梗"],
  [true, "TRUE"],
  [null, changeTexts.empty],
  ["", changeTexts.empty],
])("%p is said as %p", (input, said) => {
  expect(sayInput(input)).toEqual(said);
});
