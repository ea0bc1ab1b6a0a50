/**
 * What `isSetSupported` says of this host. It lacks most of ExcelApi 1.9 (tables, most of charts, pivot tables …), as every
 * missing member says when it is used; of what this product uses, 1.9 is the highest set that is here in full.
 */
export const requirementSets = { ExcelApi: "1.9", RichApiRuntime: "1.2" } as const;
