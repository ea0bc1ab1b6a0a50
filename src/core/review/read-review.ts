import type { SheetReader } from "../workbook/sheet-reader";
import { reviewRecordSchema, type Ignore, type Mark, type ReviewRecord } from "./review-record";
import { reviewKey } from "./review-rows";

/** What reviewers decided about a workbook, in the order they did. */
export interface Review {
  /** Those in effect: what was taken back is left out. */
  readonly ignores: readonly Ignore[];
  readonly marks: readonly Mark[];
  /** Rows that hold a decision but can't be read, of whatever version or damage. */
  readonly unreadable: number;
}

/** The decisions kept on the settings sheet. @param settings undefined where the workbook has none */
export function readReview(settings: SheetReader | undefined): Review {
  const records: ReviewRecord[] = [];
  let unreadable = 0;
  for (let row = 1; settings && row <= settings.lastRow; row++) {
    if (settings.value(row, 0) !== reviewKey) continue;
    const record = recordIn(settings.value(row, 1));
    if (record) records.push(record);
    else unreadable++;
  }
  const withdrawn = new Set(records.flatMap((record) => (record.kind === "withdraw" ? record.id : [])));
  return {
    ignores: records.flatMap((one) => (one.kind === "ignore" && !withdrawn.has(one.id) ? one : [])),
    marks: records.flatMap((one) => (one.kind === "mark" ? one : [])),
    unreadable,
  };
}

function recordIn(value: unknown): ReviewRecord | undefined {
  if (typeof value !== "string") return undefined;
  try {
    return reviewRecordSchema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
