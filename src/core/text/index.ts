export { readSnippet, type SnippetReading } from "./read-snippet";
export { amountWords, writeText, type WriteOptions } from "./write-text";
export { writtenNotes } from "./written-notes";
export { capitalAmount } from "./capital-amount";
export { readText } from "./read-text";
export type * from "./statement";
