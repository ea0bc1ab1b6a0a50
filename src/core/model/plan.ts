import { z } from "zod";
import { findSource } from "./funding-source";
import { fundingStatuses } from "./funding-status";
import { type Fen } from "./money";
import { placeSchema } from "./place";

const fenSchema = z.custom<Fen>((value) => Number.isSafeInteger(value), "whole fen");
const sourceCode = z.string().refine((code) => findSource(code) !== undefined, "a coded funding source");

/** One budget line: quantity × unit cost = amount, split over funding sources. */
export const lineSchema = z.object({
  template: z.string().min(1),
  /** Village or group the line belongs to; "" when the plan's own. */
  village: z.string(),
  /** What is bought, built, paid or subsidised. */
  name: z.string(),
  unit: z.string(),
  quantity: z.number().nullable(),
  /** Yuan per unit, up to four decimals. */
  unitCost: z.number().nullable(),
  /** The amount stated as a whole (lump sum, or what the plan text says). */
  stated: fenSchema.nullable(),
  amount: fenSchema,
  sources: z.record(sourceCode, fenSchema),
  status: z.enum(fundingStatuses.map(({ id }) => id)).nullable(),
  /** The year the money is needed in. */
  year: z.int().min(1949).max(2200),
});
export type Line = z.infer<typeof lineSchema>;

/** One village's, township's or county's plan for a year or several. */
export const planSchema = z.object({
  name: z.string(),
  place: placeSchema,
  years: z.array(z.int().min(1949).max(2200)).min(1).max(10),
  lines: z.array(lineSchema),
});
export type Plan = z.infer<typeof planSchema>;
