import type { Place } from "../model/place";
import type { PlanRequest } from "../templates/lay-out-plan";
import type { VillageTold } from "./place-facts";

/** What a text tells of its plan as a whole, without doubt; null for what it does not tell. */
export interface ToldPlan {
  readonly planName: string | null;
  readonly place: Place | null;
  readonly households: number | null;
  readonly people: number | null;
}

/** A title stands among the first lines, is short, no sentence, and says what the text is. */
const linesLookedAt = 4;
const title =
  /^[^。；;，,：:！!？?]{4,50}(?:计划|规划|方案|预算|申请书|申报书|项目书)(?:[(（][^()（）]{1,20}[)）])?$/;
/** Its place may stand on a line of its own above the rest of it. */
const placeLine = /^[\u4e00-\u9fff]{2,30}[县市区旗镇乡村]$/;

const province = "(?:[\\u4e00-\\u9fff]{2,6}?(?:省|自治区))?";
const prefecture = "(?:[\\u4e00-\\u9fff]{2,9}?(?:自治州|州|盟|市(?=[\\u4e00-\\u9fff]{1,9}?[县区旗])))?";
const county = "([\\u4e00-\\u9fff]{1,8}?(?:自治县|县|区|旗|市))";
const township = "([\\u4e00-\\u9fff]{1,6}?(?:镇|乡|街道))?";
const village = "([\\u4e00-\\u9fff]{1,6}?村(?![、村等]|[和与及]))?";
const placeAtStart = new RegExp(`^${province}${prefecture}${county}${township}${village}`);

/** 山区, 示范区: no county. */
const noCounty =
  /(?:山|库|牧|林|灾|园|社|地|景|示范|开发|保护|试验|片)区$|都市$|城市$|各县$|全县$|我县$|本县$/;
const noTownship = /(?:全|各|我|本|乡|村|城|集|重点|中心)(?:镇|乡)$|街道$(?<=各街道)/;
/** 农村, 驻村, 通村: words of a work, no name. */
const noVillage =
  /^[通驻进入到联整各全本我百千万每]|(?:农|乡|行政|自然|贫困|脱贫|重点|示范|帮扶|监测|试点|薄弱|搬迁|中心)村$/;

/**
 * The name of the plan, its place, and the village's households and people, as far as a text tells them for certain: the
 * cover of its workbook is filled with them unasked, so that a place is read more strictly here than above a table.
 * @example toldPlan("青禾县石桥镇柳湾村2026年帮扶计划\n…", null).place // { county: "青禾县", township: "石桥镇", village: "柳湾村" }
 */
export function toldPlan(text: string, told: VillageTold | null): ToldPlan {
  const planName = titleOf(text);
  const place = planName === null ? null : placeOf(planName);
  // A text that speaks of more than one village says of which this is only in its title.
  const facts = told && (!told.amongOthers || (place?.village ?? "") !== "") ? told : null;
  return { planName, place, households: facts?.households ?? null, people: facts?.people ?? null };
}

/** What a plan request takes over of it. */
export const coverOf = ({
  planName,
  households,
  people,
}: ToldPlan): Pick<PlanRequest, "planName" | "facts"> => ({
  ...(planName === null ? {} : { planName }),
  facts: {
    ...(households === null ? {} : { households }),
    ...(people === null ? {} : { people }),
  },
});

function titleOf(text: string): string | null {
  const lines = text
    .slice(0, 1000)
    .split("\n")
    .map((line) =>
      line
        .replace(/^[\s#*]{1,20}/, "")
        .replace(/\*{1,2}\s?$/, "")
        .trim(),
    )
    .filter((line) => line !== "")
    .slice(0, linesLookedAt);
  const at = lines.findIndex((line) => title.test(line));
  const found = lines[at];
  if (found === undefined) return null;
  const above = lines[at - 1] ?? "";
  return placeLine.test(above) && placeOf(found) === null ? above + found : found;
}

function placeOf(words: string): Place | null {
  const [, first = "", second = "", third = ""] = placeAtStart.exec(words.replace(/\s/g, "")) ?? [];
  if (first === "" || noCounty.test(first)) return null;
  if (second !== "" && noTownship.test(second)) return { county: first, township: "", village: "" };
  return { county: first, township: second, village: noVillage.test(third) ? "" : third };
}
