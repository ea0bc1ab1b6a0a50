import { readSnippet } from "../../../src/core/text";
import type { CorpusCase, ExpectedLine } from "./corpus";
import { amounts } from "./corpus-amounts";
import { apart } from "./corpus-apart";
import { background } from "./corpus-background";
import { clerks } from "./corpus-clerks";
import { offices } from "./corpus-offices";
import { faults } from "./corpus-faults";
import { hands } from "./corpus-hands";
import { ledger } from "./corpus-ledger";
import { mixed } from "./corpus-mixed";
import { payers } from "./corpus-payers";
import { plain } from "./corpus-plain";
import { products } from "./corpus-products";
import { shapes } from "./corpus-shapes";
import { sources } from "./corpus-sources";
import { spoken } from "./corpus-spoken";
import { telling } from "./corpus-telling";
import { varied } from "./corpus-varied";
import { voices } from "./corpus-voices";
import { wordings } from "./corpus-wordings";

const read = (text: string) => readSnippet({ id: "", text });
const sorted = (lines: readonly ExpectedLine[]) => lines.map((line) => JSON.stringify(rounded(line))).sort();
/** Prices converted between units (3亩 at 500元/平方米) have no end of decimals. */
const rounded = (line: ExpectedLine) =>
  line.map((one) => (typeof one === "number" ? Number(one.toPrecision(8)) : one));

const corpus = {
  ...products,
  ...sources,
  ...faults,
  ...background,
  ...varied,
  ...shapes,
  ...payers,
  ...amounts,
  ...mixed,
  ...wordings,
  ...plain,
  ...hands,
  ...voices,
  ...telling,
  ...spoken,
  ...apart,
  ...ledger,
  ...clerks,
  ...offices,
};

describe.each(Object.entries(corpus))("%s", (_pattern, cases) => {
  test.each(cases.map((one): [string, CorpusCase] => [one.text, one]))("%s", (text, expected) => {
    const { items, sources: found, verdict } = read(text);
    expect(
      sorted(items.map((one) => [one.quantity, one.unit, one.unitCostYuan, one.statedAmountYuan])),
    ).toEqual(sorted(expected.lines));
    expect(found.map(({ name, amountYuan }) => [name, amountYuan])).toEqual(expected.sources ?? []);
    expect(verdict).toBe(expected.verdict ?? "ok");
  });
});

test("the corpus holds at least 150 different sentences", () => {
  const all = Object.values(corpus).flat();
  expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThanOrEqual(150);
});
