import type { Text } from "../model/locale";

/** Header of the hidden column that holds the stable ids of lines: the last one of a plan sheet's table. */
export const lineIdHeader: Text = { zh: "行标识", en: "Line id" };
