import { readFileSync } from "node:fs";
import { readSnippet, readText } from "../../../src/core/text";
import { readGold, score, type Gold, type Read } from "../../support/narratives";
import { sharedFile } from "../../support/shared";

test("a file that is not there is told, not passed over", () => {
  expect(sharedFile("no-such-file")).toBeUndefined();
});

const dev = sharedFile("narratives/dev.jsonl");
if (dev !== undefined)
  describe("the annotated snippets", () => {
    const rows = readGold(dev).map((gold) => [gold, readSnippet(gold)] as const);

    test("lines and sources are found", () => {
      const { items, sources } = score(rows);
      expect(items).toBeGreaterThanOrEqual(0.92);
      expect(sources).toBeGreaterThanOrEqual(0.92);
    });

    test.each(rows.map(([gold, read]) => [gold.text, read.verdict, gold.verdict]))(
      "%s",
      (_text, verdict, expected) => expect(verdict).toBe(expected),
    );
  });

const plans = sharedFile("seed/plans.txt");
const golden = sharedFile("seed/golden.jsonl");
if (plans !== undefined && golden !== undefined)
  describe("the plan texts behind the product", () => {
    const text = readFileSync(plans, "utf8");
    const { statements } = readText(text);
    const lineStarts = text
      .split("\n")
      .reduce<number[]>((starts, line) => [...starts, (starts.at(-1) ?? 0) + line.length + 1], [0]);
    const rows = readGold(golden).map((gold): [Gold, Read & { verdicts: string[] }] => {
      const from = text.indexOf(gold.text, lineStarts[(gold.line ?? 1) - 1]);
      const hits = statements.filter(
        ({ start, end }) => start < from + gold.text.length - 1 && end > from + 1,
      );
      return [
        gold,
        {
          items: hits.flatMap(({ items }) => items),
          sources: hits.flatMap(({ sources }) => sources),
          verdicts: hits.flatMap(({ verdicts }) => verdicts),
        },
      ];
    });

    test.each(rows.map(([gold, read]): [string, Gold, (typeof rows)[number][1]] => [gold.text, gold, read]))(
      "%s",
      (_text, gold, read) => {
        expect(read.verdicts).toEqual(gold.verdicts);
        const { items, sources } = score([[gold, read]]);
        if (gold.items.length > 0 || read.items.length > 0) expect(items).toBe(1);
        if (gold.sources.length > 0 || read.sources.length > 0) expect(sources).toBe(1);
      },
    );

    test("elsewhere no right sum is called wrong", () => {
      const faulty = statements.filter(({ verdicts }) =>
        verdicts.some((verdict) => /arithmetic|unit/.test(verdict)),
      );
      const known = rows.map(([gold]) => gold.text);
      for (const { text: words } of faulty)
        expect(
          known.some((gold) => gold.includes(words.slice(0, 20)) || words.includes(gold.slice(0, 20))),
        ).toBe(true);
    });
  });
