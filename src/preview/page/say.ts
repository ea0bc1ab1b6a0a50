import { fill, type Locale, type Text } from "../../core/model/locale";

/** Gives a text in the page's language, its slots filled. */
export type Say = (text: Text, data?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (locale: Locale): Say =>
  (text, data = {}) =>
    fill(text[locale], data);

/**
 * The page's language: `?lang=en` in its address, else what its browser prefers; Chinese unless that is English.
 * @example pageLocale("?lang=en", "zh-CN") // "en"
 */
export function pageLocale(query: string, browser: string): Locale {
  const asked = new URLSearchParams(query).get("lang") ?? browser;
  return asked.toLowerCase().startsWith("en") ? "en" : "zh";
}
