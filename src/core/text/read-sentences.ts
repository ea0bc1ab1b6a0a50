import { splitSentences, type Sentence } from "./clauses";
import { NotedUnit } from "./lent-unit";
import type { Mark } from "./mark";
import { markFigures } from "./mark-figures";
import { scanFigures } from "./scan-figures";
import { stretchesOf } from "./stretches";

export interface ReadSentence extends Sentence {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The sentences of a normalised text with their figures marked, a stretch of lines at a time. */
export function* readSentences(text: string): Generator<ReadSentence> {
  const noted = new NotedUnit(text);
  for (const stretch of stretchesOf(text)) {
    const sentences = splitSentences(text, scanFigures(text, stretch, noted), stretch);
    yield* sentences.map((sentence) => ({
      ...sentence,
      text: text.slice(sentence.start, sentence.end),
      marks: markFigures(text, sentence),
    }));
  }
}
