import type { Text } from "../core/model/locale";

/** What differs between versions of Excel, by the requirement set it came with. */
const features = {
  /** RangeAreas, page layout, suspended calculation: without these nothing here works. Excel 2021 has them. */
  floor: { version: "1.9", missing: undefined },
  /** Series by range came with 1.7, what axes look like with 1.8. Why there are none is said where they are asked for. */
  charts: { version: "1.8", missing: undefined },
  comments: {
    version: "1.10",
    missing: {
      zh: "此版本的 Excel 不能读写批注；请把意见写进审核意见表。",
      en: "This version of Excel can neither read nor write comments; the findings sheet can hold your remarks.",
    },
  },
} as const satisfies Readonly<Record<string, { version: string; missing: Text | undefined }>>;

export type Feature = keyof typeof features;

/** Tells whether a requirement set is there. @example isSupported("ExcelApi", "1.10") */
export type IsSetSupported = (set: string, version: string) => boolean;

/** Asks the host the pane runs in; a host that has not said what it can do can do nothing. */
export const hostSupports: IsSetSupported = (set, version) =>
  typeof Office !== "undefined" && Office.context?.requirements?.isSetSupported(set, version) === true;

/** Whether this Excel has a feature. */
export const supports = (feature: Feature, isSetSupported: IsSetSupported = hostSupports): boolean =>
  isSetSupported("ExcelApi", features[feature].version);

/** Why a feature is hidden, in a few words. */
export const whyMissing = (feature: Exclude<Feature, "floor" | "charts">): Text => features[feature].missing;
