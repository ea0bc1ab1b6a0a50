import { z } from "zod";
import type { Text } from "../model/locale";
import { shippedSettings } from "./shipped-settings";

/** How well a parameter is founded; what is only generally known never does more than inform. */
export const settingStandings = ["county", "read", "general"] as const;

const parameter = z.object({
  /** In the unit the parameter's name says; null where nothing is demanded. */
  value: z.number().nonnegative().nullable(),
  source: z.string(),
  year: z.string(),
  standing: z.enum(settingStandings),
});
export type Parameter = z.infer<typeof parameter>;

const norm = z.object({
  template: z.string().min(1),
  item: z.string().min(1),
  unit: z.string().min(1),
  /** Yuan per unit; both ends inside. */
  low: z.number().positive(),
  high: z.number().positive(),
  source: z.string(),
  document: z.string(),
  year: z.string(),
  place: z.string(),
});

const { limits, tolerances } = shippedSettings;

/**
 * What a county hands to its townships: limits, norms, allowed sources, forbidden words, tolerances. Parts left out of
 * a file are as shipped.
 */
export const countySettingsSchema = z.object({
  schema: z.literal(1),
  /** Who made the settings; "" for those shipped. */
  county: z.string(),
  version: z.string().min(1),
  date: z.iso.date(),
  limits: z.object({
    /** Yuan of principal for one household. */
    creditPerHousehold: parameter.default(limits.creditPerHousehold),
    creditMonths: parameter.default(limits.creditMonths),
    /** Square metres for one person moved. */
    housingPerPerson: parameter.default(limits.housingPerPerson),
    /** Least part of the central linkage fund that goes to industry, in a county's plan; 0.55 is 55 %. */
    industryShare: parameter.default(limits.industryShare),
    /** Least part of a plan's amount that villagers, collectives and enterprises pay themselves. */
    ownShare: parameter.default(limits.ownShare),
    /** Most of the linkage funds that management fees may take. */
    managementShare: parameter.default(limits.managementShare),
  }),
  norms: z.array(norm).default([]),
  /** Codes of the funding sources that may be used; null for all. */
  sources: z.array(z.string()).nullable().default(null),
  /** Uses that linkage money may not be put to, told by words of the line. */
  forbidden: z
    .array(z.object({ use: z.string().min(1), words: z.array(z.string().min(1)).min(1) }))
    .default(shippedSettings.forbidden.map(({ use, words }) => ({ use, words: [...words] }))),
  tolerances: z.object({
    /** How many times outside the usual a unit cost must be to be named. */
    unitCostTimes: z.number().min(1.5).default(tolerances.unitCostTimes),
    /** Age in years from which the basis of a unit cost counts as old. */
    normYears: z.int().positive().default(tolerances.normYears),
    leastHousehold: z.number().positive().default(tolerances.leastHousehold),
    largestHousehold: z.number().positive().default(tolerances.largestHousehold),
  }),
});
export type CountySettings = z.infer<typeof countySettingsSchema>;
export type LimitId = keyof CountySettings["limits"];

/** The settings used where a county gave none. */
export const defaultSettings: CountySettings = countySettingsSchema.parse(shippedSettings);

/** @example settingsLabel(defaultSettings).zh // "随附参数 2026.1（2026-11-23）" */
export const settingsLabel = ({ county, version, date }: CountySettings): Text => ({
  zh: `${county === "" ? "随附参数" : `${county}参数`} ${version}（${date}）`,
  en: `${county === "" ? "Parameters as shipped" : `Parameters of ${county}`}, ${version} (${date})`,
});
