import { checks } from ".";
import { fill, locales, type Locale, type Text } from "../model/locale";
import type { Finding } from "./define";

/** What a finding says, in every language. @throws when the finding names no check or message – our mistake */
export function findingText({ check: name, message, data }: Finding): Text {
  const text = byName.get(name)?.messages[message];
  if (!text) throw new Error(`no message ${message} in check ${name}`);
  const said = (locale: Locale) =>
    fill(
      text[locale],
      Object.fromEntries(
        Object.entries(data).map(([slot, held]) => [slot, typeof held === "object" ? held[locale] : held]),
      ),
    );
  return Object.fromEntries(locales.map((locale) => [locale, said(locale)])) as Record<Locale, string>;
}

const byName = new Map(checks.map((check) => [check.name, check]));
