import type { Figure } from "./figure";
import type { Stretch } from "./stretches";

/** A stretch of text between two marks of punctuation, with the figures in it. 、 does not end a clause: it lists. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** The mark before it, "" at a line's start: `:` gives it a heading, `(` makes it an aside. */
  readonly opener: string;
  readonly closer: string;
  /** Brackets it stands in; what is bracketed behind an amount breaks that amount down. */
  readonly depth: number;
  readonly figures: readonly Figure[];
}

/** Clauses up to a full stop, a semicolon or the end of the line. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly stop: string;
  readonly clauses: readonly Clause[];
}

/** 1 ends a clause, 2 a sentence; looked up by character code, since every character of a text passes here. */
const marks = new Uint8Array(0x10000);
for (const sign of ",，:()") marks[sign.charCodeAt(0)] = 1;
for (const sign of ";。!?\n\r") marks[sign.charCodeAt(0)] = 2;

/** 按7:3分担 and 10:30 are one. */
const ratio = /^\d:\d$/;

/** Prose without any full stop is cut here, so that no later step works on more than this. */
const longest = 3000;

/**
 * Splits a stretch of a normalised text into sentences and clauses. A mark inside a figure (37,800元, 1。8亿元) does not split.
 * @param figures every figure of the stretch, in order
 */
export function splitSentences(text: string, figures: readonly Figure[], stretch: Stretch): Sentence[] {
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let sentenceStart = stretch.start;
  let clauseStart = stretch.start;
  let opener = "";
  let depth = 0;
  let { line } = stretch;
  let next = 0;
  let inClause: Figure[] = [];

  const endClause = (at: number, closer: string): void => {
    if (at > clauseStart || inClause.length > 0)
      clauses.push({ start: clauseStart, end: at, opener, closer, depth, figures: inClause });
    inClause = [];
    clauseStart = at + 1;
    opener = closer;
    if (closer === "(") depth++;
    else if (closer === ")") depth = Math.max(0, depth - 1);
  };
  const endSentence = (at: number, stop: string): void => {
    endClause(at, stop);
    if (clauses.length > 0) sentences.push({ start: sentenceStart, end: at, line, stop, clauses });
    clauses = [];
    sentenceStart = at + 1;
    opener = "";
    depth = 0;
  };

  for (let at = stretch.start; at < stretch.end; at++) {
    const figure = figures[next];
    if (figure && figure.start <= at) {
      inClause.push(figure);
      next++;
      at = Math.max(at, figure.end - 1);
      continue;
    }
    const mark = marks[text.charCodeAt(at)];
    if (mark === 0) continue;
    const sign = text.charAt(at);
    if (mark === 2) {
      endSentence(at, sign);
      if (sign === "\n") line++;
    } else if (sign !== ":" || !ratio.test(text.slice(Math.max(0, at - 1), at + 2))) {
      if (at - sentenceStart > longest) endSentence(at, ";");
      else endClause(at, sign);
    }
  }
  endSentence(stretch.end, text.charAt(stretch.end));
  return sentences;
}
