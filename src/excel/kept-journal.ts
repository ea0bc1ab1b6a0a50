import type { JournalStore } from "../core/journal/journal-store";
import type { Locale } from "../core/model/locale";

/** The workbook's own journal; its code comes with the first change or look into it. */
export function keptJournal(locale: () => Locale): JournalStore {
  let store: Promise<JournalStore> | undefined;
  const load = () =>
    (store ??= import(/* webpackChunkName: "excel-desk" */ "./desk").then(({ workbookJournal }) =>
      workbookJournal(locale),
    ));
  return {
    append: async (entries, options) => (await load()).append(entries, options),
    all: async (options) => (await load()).all(options),
  };
}
