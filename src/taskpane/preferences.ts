import { locales, type Locale } from "../core/model/locale";

/** The language of Excel's own interface decides until the user chooses. */
export const localeOf = (displayLanguage: string | undefined): Locale =>
  displayLanguage && !displayLanguage.toLowerCase().startsWith("zh") ? "en" : "zh";

/**
 * The language chosen earlier, if any. The helper library is heavy and a preference can wait, so it comes in its
 * own chunk; where storage is refused (private windows, strict policies) the choice lasts as long as the pane.
 */
export async function rememberedLocale(): Promise<Locale | undefined> {
  const storage = await openStorage();
  const kept = storage?.get("locale");
  return locales.find((locale) => locale === kept);
}

export async function rememberLocale(locale: Locale): Promise<void> {
  (await openStorage())?.set("locale", locale);
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
