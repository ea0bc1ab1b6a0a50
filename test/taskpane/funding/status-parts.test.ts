import { fen } from "../../../src/core/model/money";
import { colours } from "../../../src/taskpane/funding/funding-parts";
import { securedOf, statusParts } from "../../../src/taskpane/funding/status-parts";

const parts = (money: Readonly<Record<string, number>>) =>
  Object.entries(money).map(([id, amount]) => ({ id, name: { zh: id, en: id }, amount: fen(amount) }));

test.each([
  [
    "surest first, unstated last",
    { "": 100, hoped: 100, received: 200 },
    ["received 0.5", "hoped 0.25", " 0.25"],
  ],
  ["nothing of a status", { allotted: 0, applied: 5 }, ["applied 1"]],
  ["no money", {}, []],
])("%s", (_, money, expected) => {
  expect(statusParts(parts(money)).map(({ id, share }) => `${id} ${share}`)).toEqual(expected);
});

test("a status keeps its colour; without one the part is hatched", () => {
  expect(statusParts(parts({ hoped: 1, "": 1 })).map(({ colour }) => colour)).toEqual([colours[3], null]);
});

test("what is hoped or applied for is not secured", () => {
  expect(securedOf(parts({ received: 1, allotted: 2, applied: 4, hoped: 8, "": 16 }))).toBe(3);
});
