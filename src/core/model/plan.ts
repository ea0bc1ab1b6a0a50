import { z } from "zod";
import { fenSchema } from "./fen-schema";
import { financingRuleSchema } from "./financing-rule";
import { fundingStatuses } from "./funding-status";
import { placeSchema } from "./place";
import { sourceCodeSchema } from "./source-code-schema";

const yearSchema = z.int().min(1949).max(2200);

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
  sources: z.record(sourceCodeSchema, fenSchema),
  /** Rules that sources follow; what they pay stands in `sources` as well. */
  rules: z.record(sourceCodeSchema, financingRuleSchema).optional(),
  status: z.enum(fundingStatuses.map(({ id }) => id)).nullable(),
  /** The year the line starts in. */
  year: yearSchema,
  /** The amount by year, in a plan of several; left out where all of it is needed in `year`. */
  phasing: z.record(z.string().regex(/^\d{4}$/), fenSchema).optional(),
  /** Code of the budget account, where the line has one. */
  account: z.string().optional(),
});
export type Line = z.infer<typeof lineSchema>;

/** One village's, township's or county's plan for a year or several. */
export const planSchema = z.object({
  name: z.string(),
  place: placeSchema,
  years: z.array(yearSchema).min(1).max(10),
  lines: z.array(lineSchema),
});
export type Plan = z.infer<typeof planSchema>;
