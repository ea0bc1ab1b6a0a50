import { z } from "zod";
import { locales } from "../model/locale";
import { financingRulesSchema } from "../model/financing-rule";
import { placeSchema } from "../model/place";
import { countySettingsSchema } from "../settings/county-settings";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { SheetReader } from "../workbook/sheet-reader";
import type { NotRead } from "../workbook/snapshot";
import { settingsSheet } from "./settings-sheet";

export { settingsSheet };
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
  const raw = rawSettings(reader);
  const settings: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const read = schema.safeParse(raw.get(key));
    if (read.success && read.data !== undefined) settings[key] = read.data;
  }
  return settings;
}

/** Settings that every plan is laid out with. */
const always: readonly (keyof PlanSettings)[] = ["place", "years", "templates"];

/** Settings of a plan that are gone, or that no longer read as what they were: said, since defaults stand for them. */
export function lostSettings(reader: SheetReader | undefined): readonly NotRead[] {
  const raw = rawSettings(reader);
  const lost = Object.entries(settingsSchema.shape).filter(([key, schema]) =>
    raw.has(key)
      ? !schema.safeParse(raw.get(key) ?? null).success
      : (always as readonly string[]).includes(key),
  );
  if (lost.length === 0) return [];
  const detail = lost.map(([key]) => key).join(", ");
  return [{ sheet: settingsSheet, what: "settings-incomplete", detail }];
}

/** Keys we know with their values, undefined where a value is no JSON. */
function rawSettings(reader: SheetReader | undefined): ReadonlyMap<string, unknown> {
  const raw = new Map<string, unknown>();
  for (let row = 1; reader && row <= reader.lastRow; row++) {
    const [key, value] = [reader.value(row, 0), reader.value(row, 1)];
    if (typeof key === "string" && Object.hasOwn(settingsSchema.shape, key))
      raw.set(key, typeof value === "string" ? parseJson(value) : undefined);
  }
  return raw;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
