/**
 * Cross-validation of the audit's thresholds by workbook: on four fifths of the labelled books they are chosen anew,
 * from the grid below and beginning at its first column, and the last fifth is judged by them. The pooled figure says
 * what thresholds of this kind are worth on books nobody has looked at. `npm run bench:audit -- --folds`.
 */
import { bookScorer, f1, flaggedCells, labellingNames, readBooks } from "./labelled-books.mjs";

const folds = 5;
const sweeps = 2;

const grid = {
  leastAlike: [4, 2, 3],
  mostOdd: [1, 3, 6],
  convincingDigits: [4, 2, 3],
  echoDigits: [1, 2, 3],
  typedPerFormula: [1, 1 / 6, 1 / 3],
  typedPerTotal: [1 / 2, 1, 2],
  missedShare: [1 / 4, 1 / 2, 1],
  mostShortAlike: [10, 20, 60],
  mostBlankAtEnd: [1, 2, 4],
  maxGap: [1, 3, 6],
  fitsPerMisfit: [1, 3, 6],
};

/** @returns {Promise<Record<string, number>>} pooled F1 on the books held out, by labelling */
export async function crossValidate({ auditWorkbook, readXlsx, thresholds: usual }) {
  const books = await readBooks(readXlsx);
  const score = bookScorer();
  const known = new Map();
  const scores = (thresholds) => {
    const key = JSON.stringify(thresholds);
    if (!known.has(key))
      known.set(
        key,
        books.map(({ name, snapshot }) =>
          score(name, flaggedCells(auditWorkbook(snapshot, { thresholds }).findings)),
        ),
      );
    return known.get(key);
  };
  const worth = (thresholds, wanted) =>
    labellingNames.reduce(
      (sum, labelling) =>
        sum + f1(scores(thresholds).flatMap((one, at) => (wanted(at) ? [one[labelling]] : []))),
      0,
    );
  const heldOut = books.map(() => undefined);
  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = (at) => at % folds === fold;
    const chosen = choose((thresholds) => worth(thresholds, (at) => !isHeldOut(at)));
    scores(chosen).forEach((one, at) => isHeldOut(at) && (heldOut[at] = one));
    const other = Object.entries(chosen).filter(([name, value]) => usual[name] !== value);
    console.log(
      `fold ${fold + 1}: ${other.map(([name, value]) => `${name} ${+value.toFixed(2)}`).join(", ") || "as usual"}`,
    );
  }
  const pooled = Object.fromEntries(
    labellingNames.map((labelling) => [labelling, f1(heldOut.map((one) => one[labelling]))]),
  );
  for (const [labelling, value] of Object.entries(pooled))
    console.log(`${labelling} without outliers, held out: F1 ${value.toFixed(3)}`);
  return pooled;
}

/** One threshold after the other takes the value that does best, the others staying as they are. */
function choose(worth) {
  let chosen = Object.fromEntries(Object.entries(grid).map(([name, [first]]) => [name, first]));
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const [name, values] of Object.entries(grid)) {
      const tried = values.map((value) => ({ ...chosen, [name]: value }));
      chosen = tried.reduce((best, one) => (worth(one) > worth(best) ? one : best));
    }
  return chosen;
}
