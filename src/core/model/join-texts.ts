import { locales, type Locale, type Text } from "./locale";

/** Between the names of a list. */
export const comma: Text = { zh: "、", en: ", " };
/** Between sentences of one message. */
export const semicolon: Text = { zh: "；", en: "; " };

/** @example joinTexts([{ zh: "金额", en: "Amount" }, { zh: "差额", en: "Gap" }], comma).zh // "金额、差额" */
export const joinTexts = (texts: readonly Text[], between: Text): Text =>
  Object.fromEntries(
    locales.map((locale) => [locale, texts.map((text) => text[locale]).join(between[locale])]),
  ) as Record<Locale, string>;
