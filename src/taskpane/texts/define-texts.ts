import { fill, type Locale, type Slots, type Text } from "../../core/model/locale";

/** The texts of one part of the pane, by key; each exists in every language or does not compile. */
export type Texts = Readonly<Record<string, Text>>;

/** Keeps the literal texts, so that their `{slots}` are known to the compiler. */
export const defineTexts = <const T extends Texts>(texts: T): T => texts;

/** What fills a slot; a text of its own is said in the language of the whole. */
export type Filling = string | number | Text;

type Data<S extends string> = [Slots<S>] extends [never] ? [] : [data: Readonly<Record<Slots<S>, Filling>>];

/** Says a text of a catalogue in one language; a slot left out does not compile. */
export type Say<T extends Texts> = <K extends keyof T>(key: K, ...data: Data<T[K]["zh"]>) => string;

/** @example sayIn("en", startTexts)("years", { years: 2 }) */
export const sayIn =
  <T extends Texts>(locale: Locale, texts: T): Say<T> =>
  (key, ...[data]) =>
    fill(
      texts[key]![locale],
      Object.fromEntries(
        Object.entries<Filling>(data ?? {}).map(([slot, held]) => [
          slot,
          typeof held === "object" ? held[locale] : held,
        ]),
      ),
    );

/** The same text in every language at once, for what is kept and shown later. */
export function bothOf<T extends Texts, K extends keyof T>(
  texts: T,
  key: K,
  ...data: Data<T[K]["zh"]>
): Text {
  return { zh: sayIn("zh", texts)(key, ...data), en: sayIn("en", texts)(key, ...data) };
}
