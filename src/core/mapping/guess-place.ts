import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Mapping } from "./mapping";
import { TableView } from "./table-view";

/** What the words above a table tell of where and when; "" and null where they don't. */
export interface TablePlace {
  /** As the user would type it: "青禾县/石桥镇/柳湾村"; begins with "/" where only the township is told. */
  readonly place: string;
  readonly year: number | null;
}

const county = "([\\u4e00-\\u9fff]{1,6}?(?:县|区|旗|市))?";
const township = "([\\u4e00-\\u9fff]{1,5}?(?:镇|乡|街道))?";
const village = "([\\u4e00-\\u9fff]{1,5}?(?:村|社区))?";
const named = new RegExp(`^(?:.{0,8}(?:单位|地区)[:：])?${county}${township}${village}`);
/** 行政村, 农村, 乡村: a kind, not a name. */
const kind = /^(?:行政|农|乡|各|全|示范|重点|脱贫)/;
/** Prefectures come before counties. */
const prefecture = /^[\u4e00-\u9fff]{1,5}?(?:省|州|地区)/;

/** Looks for a place and a year in the rows above a table's header, and in the sheet's name. */
export function guessPlace(
  book: WorkbookSnapshot,
  { sheet: name, header }: Pick<Mapping, "sheet" | "header">,
): TablePlace {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) return { place: "", year: null };
  const view = new TableView(book, sheet);
  const texts = [...view.rowsBefore(header.first).flatMap((row) => view.texts(row)), name];
  const year = texts
    .map((text) => /((?:19|20)\d\d)\s*年/.exec(text)?.[1])
    .find((found) => found !== undefined);
  const places = texts.map(placeAt).filter((place) => place !== "");
  // The longest tells most: 填报单位：石桥镇 beside a title that begins with the county.
  const [place = ""] = places.sort((a, b) => b.length - a.length);
  return { place, year: year === undefined ? null : Number(year) };
}

function placeAt(text: string): string {
  const [, ...parts] = named.exec(text.replace(/\s/g, "").replace(prefecture, "")) ?? [];
  const names = parts.map((part = "") => (kind.test(part) ? "" : part));
  const last = names.findLastIndex((part) => part !== "");
  return names.slice(0, last + 1).join("/");
}
