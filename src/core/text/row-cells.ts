/** One cell: its normalised text without spaces at the ends, and where that stands. */
export interface Cell {
  readonly text: string;
  readonly start: number;
}

/** What parts the cells of a pasted row: a tab, a bar, two spaces or more, or one. */
export type Parting = "tab" | "bar" | "gap" | "space";

const signs: Readonly<Record<Parting, RegExp>> = { tab: /\t/g, bar: /[|｜]/g, gap: /\s{2,}/g, space: /\s+/g };

/** Longer lines are prose; so are lines with a stop or a comma in them. */
const longest = 400;
const prose = /[,，。;；]\D|[。;；]$/;

/**
 * How the cells of a line are parted, undefined for a line of prose. Tabs and bars are sure signs; spaces part only what
 * holds at least three words.
 */
export function partingOf(line: string): Parting | undefined {
  if (line.includes("\t")) return "tab";
  if (line.length > longest) return undefined;
  if (/[|｜].*[|｜]/.test(line)) return "bar";
  if (!/\S\s+\S+\s+\S/.test(line) || prose.test(line)) return undefined;
  return /\S\s{2,}\S/.test(line) ? "gap" : "space";
}

/**
 * The cells of a line.
 * @param plain the normalised line
 * @param text the line as given, which still has its tabs
 * @param offset where the line stands
 */
export function rowCells(plain: string, text: string, offset: number, parting: Parting): Cell[] {
  const cells: Cell[] = [];
  const take = (from: number, to: number): void => {
    const words = plain.slice(from, to);
    cells.push({ text: words.trim(), start: offset + from + (words.length - words.trimStart().length) });
  };
  const spaced = parting === "gap" || parting === "space";
  const [begin, end] = spaced
    ? [text.length - text.trimStart().length, text.trimEnd().length]
    : [0, text.length];
  let from = begin;
  for (const { index, 0: sign } of text.slice(0, end).matchAll(signs[parting])) {
    if (index < from) continue;
    take(from, index);
    from = index + sign.length;
  }
  take(from, end);
  // |a|b| has bars around, which part nothing.
  if (parting === "bar" && cells[0]?.text === "") cells.shift();
  if (parting === "bar" && cells.at(-1)?.text === "") cells.pop();
  return cells;
}
