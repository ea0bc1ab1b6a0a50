/** The sheets that a plan may have besides its plan sheets and tables, in the order they stand. */
export const formIds = ["library", "notice", "performance", "beneficiaries"] as const;
export type FormId = (typeof formIds)[number];
