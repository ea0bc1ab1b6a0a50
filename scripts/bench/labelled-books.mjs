/**
 * The labelled workbooks, where they are at hand, and how flagged cells meet the labels of each: hits, flagged cells and
 * cells labelled wrong, per book, so that any set of books can be scored.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../shared/audit-benchmark/", import.meta.url));
export const atHand = existsSync(folder);
export const scorer = path.join(folder, "score.mjs");

/** Two books hold most cells of the first labelling, many of them doubtful: they are left out of every figure here. */
const isOutlier = (name) => /inter2|pwr/i.test(name);

/** @returns {Promise<{ name: string, snapshot: object }[]>} every workbook, read once */
export async function readBooks(readXlsx) {
  const books = [];
  for (const name of readdirSync(path.join(folder, "workbooks"))) {
    const read = await readXlsx(new Uint8Array(readFileSync(path.join(folder, "workbooks", name))));
    if (!read.ok) throw new Error(`${name}: ${read.reason.en}`);
    books.push({ name, snapshot: read.value });
  }
  return books;
}

/** Cells of errors and warnings by sheet. */
export function flaggedCells(findings) {
  const sheets = {};
  for (const { sheet, cell, severity } of findings)
    if (severity !== "info") (sheets[sheet] ??= []).push(...cellsIn(cell));
  return sheets;
}

const references = ["ref", "refi", "calc"];
/** What counts as wrong in each labelling, and which labels count neither way. */
const labellings = {
  issta21: { file: "labels-issta21.json", isWrong: () => true },
  oopsla18: { file: "labels-oopsla18.json", isWrong: ({ kind }) => references.includes(kind) },
};
export const labellingNames = Object.keys(labellings);

/** @returns {(name: string, sheets: object) => Record<string, { hit: number, flagged: number, wrong: number }>} */
export function bookScorer() {
  const all = Object.entries(labellings).map(([labelling, { file, isWrong }]) => {
    const labels = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
    return [
      labelling,
      new Map(Object.entries(labels).map(([book, cells]) => [book.toLowerCase(), cells])),
      isWrong,
    ];
  });
  return (name, sheets) =>
    Object.fromEntries(
      all.map(([labelling, labels, isWrong]) => {
        const truth = labels.get(name.toLowerCase());
        const count = { hit: 0, flagged: 0, wrong: 0 };
        if (!truth || isOutlier(name)) return [labelling, count];
        for (const cells of Object.values(truth)) count.wrong += Object.values(cells).filter(isWrong).length;
        for (const [sheet, cells] of Object.entries(sheets))
          for (const cell of new Set(cells)) {
            const label = truth[sheet]?.[cell];
            if (label && !isWrong(label) && label.kind !== "no") continue;
            count.flagged++;
            if (label && isWrong(label)) count.hit++;
          }
        return [labelling, count];
      }),
    );
}

/** F1 over the counts of several books. */
export function f1(counts) {
  const sum = { hit: 0, flagged: 0, wrong: 0 };
  for (const count of counts) for (const key of Object.keys(sum)) sum[key] += count[key];
  return sum.flagged + sum.wrong === 0 ? 0 : (2 * sum.hit) / (sum.flagged + sum.wrong);
}

/** The cells of A1 or A1:B2. */
function cellsIn(range) {
  const [first, last = first] = range.split(":").map((cell) => /^([A-Z]+)(\d+)$/.exec(cell));
  const number = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const letters = (col) =>
    col > 0 ? letters(Math.floor((col - 1) / 26)) + String.fromCharCode(65 + ((col - 1) % 26)) : "";
  const cells = [];
  for (let row = Number(first[2]); row <= Number(last[2]); row++)
    for (let col = number(first[1]); col <= number(last[1]); col++) cells.push(letters(col) + row);
  return cells;
}
