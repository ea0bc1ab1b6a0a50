import { checks } from ".";
import { fill, locales, type Locale, type Text } from "../model/locale";
import type { Check, Finding } from "./define";

/** What texts are taken from: plan checks and audit checks each have their own, some under the same name. */
export type CheckTexts = readonly Pick<Check, "name" | "messages">[];

/**
 * What a finding says, in every language.
 * @param from the checks that the finding came from
 * @throws when the finding names no check or message – our mistake
 */
export function findingText({ check: name, message, data }: Finding, from: CheckTexts = checks): Text {
  const text = from.find((check) => check.name === name)?.messages[message];
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
