import { groupBy } from "../model/group-by";
import type { Locale, Text } from "../model/locale";
import { settingsSheet } from "../plan-book/settings-sheet";
import type { NotRead } from "../workbook/snapshot";
import { notReadTexts } from "./state-texts";

/** What was not looked at, and why, in words. */
export interface NotReadWords {
  readonly place: string;
  readonly why: string;
}

const wholeBook: Text = { zh: "整个工作簿", en: "the whole workbook" };
const hiddenSheet: Text = { zh: "计划设置（隐藏表 _plan）", en: "plan settings (hidden sheet _plan)" };
/** Settings as people call them. */
const settingNames: Readonly<Record<string, Text>> = {
  locale: { zh: "语言", en: "language" },
  place: { zh: "地点", en: "place" },
  years: { zh: "年度", en: "years" },
  templates: { zh: "计划模板", en: "templates" },
  county: { zh: "县级参数", en: "the county's settings" },
};

/**
 * Says what was not looked at; sheets passed over for one reason are told together.
 * @param mostNamed so many sheets are named, the others are a number
 */
export function notReadWords(
  notChecked: readonly NotRead[],
  locale: Locale,
  mostNamed = 5,
): readonly NotReadWords[] {
  return [...groupBy(notChecked, ({ what, detail }) => JSON.stringify([what, detail])).values()].map(
    (alike) => {
      const { what, detail } = alike[0]!;
      const places = alike.map(({ sheet }) => placeOf(sheet)[locale]);
      const why = notReadTexts[what][locale] + detailWords(what, detail, locale);
      return { place: someOf(places, mostNamed, locale), why };
    },
  );
}

const placeOf = (sheet: string | undefined): Text =>
  sheet === undefined ? wholeBook : sheet === settingsSheet ? hiddenSheet : { zh: sheet, en: sheet };

function someOf(places: readonly string[], mostNamed: number, locale: Locale): string {
  const named = places.slice(0, mostNamed).join({ zh: "、", en: ", " }[locale]);
  if (places.length <= mostNamed) return named;
  return {
    zh: `${named} 等 ${places.length} 张表`,
    en: `${named} and ${places.length - mostNamed} more sheets`,
  }[locale];
}

function detailWords(what: NotRead["what"], detail: string, locale: Locale): string {
  if (detail === "") return "";
  if (what === "newer-version") {
    const [, made, known] = /^(\d+) > (\d+)$/.exec(detail) ?? [];
    if (made === undefined || known === undefined)
      return { zh: "（不认识的计划模板）", en: " (a template this version doesn't know)" }[locale];
    return {
      zh: `（第 ${made} 版，本软件认到第 ${known} 版）`,
      en: ` (version ${made}; this one knows ${known})`,
    }[locale];
  }
  const words =
    what === "settings-incomplete"
      ? detail
          .split(", ")
          .map((key) => settingNames[key]?.[locale] ?? key)
          .join({ zh: "、", en: ", " }[locale])
      : detail;
  return { zh: `（${words}）`, en: ` (${words})` }[locale];
}
