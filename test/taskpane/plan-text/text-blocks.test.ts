import fc from "fast-check";
import type { TextMark } from "../../../src/core/text/mark-text";
import { blockAt, textBlocks } from "../../../src/taskpane/plan-text/text-blocks";

const mark = (start: number, end: number): TextMark => ({ start, end, role: "item", finding: -1 });

test("paragraphs with their marks; blank lines are left out", () => {
  const text = "前言\n\n牛20头\n路6公里";
  const blocks = textBlocks(text, [mark(5, 8), mark(10, 13)]);
  expect(blocks.map(({ start, end, marks }) => [text.slice(start, end), marks.length])).toEqual([
    ["前言", 0],
    ["牛20头", 1],
    ["路6公里", 1],
  ]);
  expect(blockAt(blocks, 11)).toBe(2);
  expect(blockAt(blocks, 99)).toBe(2);
});

test("whatever the text, all of it is shown once and no mark is cut in two", () => {
  const parts = fc.array(fc.tuple(fc.stringMatching(/^[a-z\n]{0,900}$/), fc.integer({ min: 1, max: 9 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(parts, (drawn) => {
      let text = "";
      const marks: TextMark[] = [];
      for (const [words, length] of drawn) {
        text += words;
        marks.push(mark(text.length, text.length + length));
        text += "9".repeat(length);
      }
      const blocks = textBlocks(text, marks);
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replaceAll("\n", ""));
      expect(blocks.flatMap((block) => block.marks)).toEqual(marks);
      for (const { start, end, marks: own } of blocks)
        for (const one of own) expect(one.start >= start && one.end <= end).toBe(true);
    }),
  );
});
