import { formatPlace } from "../model/place";
import type { Locale } from "../model/locale";
import type { Plan } from "../model/plan";

/**
 * What the paragraphs are about: the plan as its cover calls it, with its place where the name does not say it.
 * @example writtenTitle({ name: "2026年帮扶计划", place, … }, "zh") // "青禾县石桥镇柳湾村2026年帮扶计划资金安排"
 */
export function writtenTitle({ name, place }: Plan, locale: Locale): string {
  const { village, township, county } = place;
  const smallest = village || township || county;
  const said = smallest !== "" && name.includes(smallest);
  if (locale === "zh") return `${said ? "" : formatPlace(place)}${name}资金安排`;
  const where = [village, township, county].filter((part) => part !== "").join(", ");
  const what = [name, ...(said || where === "" ? [] : [name === "" ? where : `(${where})`])]
    .filter((part) => part !== "")
    .join(" ");
  return what === "" ? "Funding" : `${what}: funding`;
}
