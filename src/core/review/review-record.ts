import { z } from "zod";
import { markKinds } from "./mark-kinds";
import { longestName, longestReason } from "./text-limits";

const by = {
  /** Who decided, as they call themselves. */
  name: z.string().trim().min(1).max(longestName),
  /** ISO 8601, UTC. */
  time: z.iso.datetime(),
};

const anchor = z.object({
  sheet: z.string(),
  cell: z.string(),
  template: z.string().exactOptional(),
  line: z.string().exactOptional(),
  column: z.string().exactOptional(),
});

/** One finding is not to be shown as open any more, as long as the figures it speaks of stay as they are. */
const ignore = z.object({
  kind: z.literal("ignore"),
  id: z.string().min(1),
  check: z.string().min(1),
  message: z.string().min(1),
  at: anchor,
  /** Of what the finding said. */
  fingerprint: z.string().min(1),
  /** As shown when it was decided, to tell later what has changed. */
  expected: z.string(),
  found: z.string(),
  reason: z.string().trim().min(1).max(longestReason),
  ...by,
});
export type Ignore = Readonly<z.infer<typeof ignore>>;

/** An ignore is taken back. */
const withdrawal = z.object({ kind: z.literal("withdraw"), id: z.string().min(1), ...by });
export type Withdrawal = Readonly<z.infer<typeof withdrawal>>;

/** Lines of one sheet that a reviewer has looked at. */
const mark = z.object({
  kind: z.literal("mark"),
  mark: z.enum(markKinds),
  template: z.string().min(1),
  /** Fingerprints of the lines under their keys. */
  lines: z.record(z.string(), z.string()),
  note: z.string().max(longestReason).exactOptional(),
  ...by,
});
export type Mark = Readonly<z.infer<typeof mark>>;

/** One thing a reviewer decided. Records are only ever added, so that two reviewers at once lose nothing. */
export const reviewRecordSchema = z.discriminatedUnion("kind", [ignore, withdrawal, mark]);
export type ReviewRecord = Ignore | Withdrawal | Mark;
