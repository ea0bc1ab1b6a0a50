import { createContext, useContext, useMemo } from "react";
import type { Locale, Text } from "../../core/model/locale";
import { sayIn, type Say, type Texts } from "./define-texts";

export const LocaleContext = createContext<Locale>("zh");

/** Says the texts of a catalogue in the pane's language. */
export function useTexts<T extends Texts>(texts: T): Say<T> {
  const locale = useContext(LocaleContext);
  return useMemo(() => sayIn(locale, texts), [locale, texts]);
}

/** Picks the pane's language of a text that exists in both; what has no language stays as it is. */
export function usePick(): (text: Text | string) => string {
  const locale = useContext(LocaleContext);
  return (text) => (typeof text === "object" ? text[locale] : text);
}
