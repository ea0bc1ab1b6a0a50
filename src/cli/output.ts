import { locales, type Locale } from "../core/model/locale";

/** 0 fine, 1 findings of severity error, 2 could not do it. */
export const exitCodes = { fine: 0, errorsFound: 1, couldNot: 2 } as const;

/** Results go to standard output … */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
/** … messages to standard error. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** "en", "en-US" … give English; everything else Chinese. */
export function localeOf({ lang }: { readonly lang?: string }): Locale {
  return locales.find((locale) => lang?.toLowerCase().startsWith(locale)) ?? "zh";
}
