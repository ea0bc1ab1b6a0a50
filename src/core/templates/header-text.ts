import type { Text } from "../model/locale";

/** The header of a money column: its name with the unit. */
export const yuanHeader = (zh: string, en: string): Text => ({ zh: `${zh}(元)`, en: `${en} (元)` });

/** A header as compared: no spaces, half-width brackets, no unit of money. @example bareHeader("单价（元）") // "单价" */
export const bareHeader = (header: string): string =>
  header
    .replace(/\s/g, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/\(元\)$/, "")
    .toLowerCase();
