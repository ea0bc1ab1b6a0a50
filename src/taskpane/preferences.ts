import { locales, type Locale } from "../core/model/locale";

/** The language of Excel's own interface decides until the user chooses. */
export const localeOf = (displayLanguage: string | undefined): Locale =>
  displayLanguage && !displayLanguage.toLowerCase().startsWith("zh") ? "en" : "zh";

/**
 * What the user chose earlier, if anything. The helper library is heavy and preferences can wait, so it comes in its
 * own chunk; where storage is refused (private windows, strict policies) the choice lasts as long as the pane.
 */
export async function remembered(): Promise<{ readonly locale?: Locale; readonly name?: string }> {
  const storage = await openStorage();
  const [kept, name] = [storage?.get("locale"), storage?.get("name")];
  const locale = locales.find((one) => one === kept);
  return { ...(locale && { locale }), ...(name && { name }) };
}

/** Keeps the user's language, or what they are called. */
export async function remember(what: "locale" | "name", value: string): Promise<void> {
  (await openStorage())?.set(what, value);
}

async function openStorage() {
  try {
    const { Storage, StorageType } = await import(
      /* webpackChunkName: "office-helpers" */ "@microsoft/office-js-helpers"
    );
    return new Storage<string>("PlanBudget", StorageType.LocalStorage);
  } catch {
    return undefined;
  }
}
