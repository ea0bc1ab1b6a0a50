/** What we are willing to unpack; anything beyond is refused before or while inflating. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Inflated bytes of one entry, and of all entries read from one file. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Inflated bytes per compressed byte, looked at in entries over `ratioFrom` inflated bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells of all sheets together. */
  readonly cells: number;
}

/**
 * Honest workbooks stay far below: a million cells are 40 MB of XML, which deflate to a twentieth. Sheets of
 * empty formatted cells deflate best (1:150 was seen), hence the generous ratio and its lower bound.
 */
export const defaultLimits: Limits = {
  fileBytes: 100_000_000,
  entries: 10_000,
  entryBytes: 400_000_000,
  totalBytes: 800_000_000,
  ratio: 300,
  ratioFrom: 20_000_000,
  cells: 10_000_000,
};
