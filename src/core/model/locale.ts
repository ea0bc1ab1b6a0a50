/** The languages every text of the product exists in; the first is the default. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

/** One text in every language we ship; leaving one out does not compile. */
export type Text = Readonly<Record<Locale, string>>;

/** The names of the `{slots}` in a message text. */
export type Slots<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/**
 * Fills `{slots}` of a text; a slot without a value stays visible, so that a gap is noticed.
 * @example fill("{cell} 应为 {amount} 元", { cell: "H6", amount: "240" }) // "H6 应为 240 元"
 */
export function fill(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, slot: string) =>
    Object.hasOwn(data, slot) ? String(data[slot]) : whole,
  );
}
