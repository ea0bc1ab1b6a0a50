import { fill, type Locale, type Text } from "../../core/model/locale";

/** Gives a text in the page's language, its slots filled. */
export type Say = (text: Text, data?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (locale: Locale): Say =>
  (text, data = {}) =>
    fill(text[locale], data);

/**
 * The page's language: Chinese, which its users work in whatever language their browser came in, unless its address
 * asks for English. The bar's link switches.
 * @example pageLocale("?lang=en") // "en"
 */
export function pageLocale(query: string): Locale {
  const asked = new URLSearchParams(query).get("lang") ?? "";
  return asked.toLowerCase().startsWith("en") ? "en" : "zh";
}
