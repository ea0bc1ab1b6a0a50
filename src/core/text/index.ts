export { readSnippet, type SnippetReading } from "./read-snippet";
export { readText } from "./read-text";
export type * from "./statement";
