import { z } from "zod";
import { locales } from "../model/locale";
import { financingRulesSchema } from "../model/financing-rule";
import { placeSchema } from "../model/place";
import { countySettingsSchema } from "../settings/county-settings";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { SheetReader } from "../workbook/sheet-reader";

/** The hidden sheet that keeps settings: two columns, key and JSON value; schema version in row 1. */
export const settingsSheet = "_plan";
export const schemaVersion = 1;

const settingsSchema = z.object({
  locale: z.enum(locales).optional(),
  place: placeSchema.optional(),
  years: z.array(z.int()).optional(),
  /** Columns as laid out (codes of the sources, years, execution) tell a damaged header. */
  templates: z
    .array(
      z.object({
        id: z.string(),
        version: z.int(),
        sources: z.array(z.string()).optional(),
        years: z.array(z.int().min(1949).max(2200)).optional(),
        execution: z.boolean().optional(),
        /** What the sheet's sources pay where nobody types it; lines added get the same. */
        rules: financingRulesSchema.optional(),
      }),
    )
    .optional(),
  county: countySettingsSchema.optional(),
});
export type PlanSettings = z.infer<typeof settingsSchema>;

/** The settings sheet of a new plan: plain cells, so that every program keeps them. */
export function layOutSettings(settings: PlanSettings): SheetSpec {
  const rows = [
    ["schema", schemaVersion],
    ...Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)]),
  ];
  return {
    name: settingsSheet,
    visibility: "hidden",
    styles: {},
    cells: rows.flatMap(([key, value], row) => [
      { row, col: 0, input: key ?? null },
      { row, col: 1, input: value ?? null },
    ]),
    columns: [{ width: 16 }, { width: 60 }],
    validations: [],
    protect: false,
  };
}

/** What the settings sheet says. Keys we don't know are left alone; values that don't fit are as if absent. */
export function readSettings(reader: SheetReader | undefined): PlanSettings {
  if (!reader) return {};
  const raw: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (let row = 1; row <= reader.lastRow; row++) {
    const [key, value] = [reader.value(row, 0), reader.value(row, 1)];
    if (typeof key === "string" && typeof value === "string" && key in settingsSchema.shape)
      raw[key] = parseJson(value);
  }
  const settings: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const read = schema.safeParse(raw[key]);
    if (read.success && read.data !== undefined) settings[key] = read.data;
  }
  return settings;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
