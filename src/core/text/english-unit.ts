import { findUnit } from "../model/units";

/** Units of quantity in English, one and several, by their spelling in our cells. */
const names: Readonly<Record<string, readonly [one: string, several: string]>> = {
  公里: ["km", "km"],
  米: ["m", "m"],
  亩: ["mu", "mu"],
  公顷: ["ha", "ha"],
  平方米: ["m²", "m²"],
  平方公里: ["km²", "km²"],
  立方米: ["m³", "m³"],
  吨: ["tonne", "tonnes"],
  公斤: ["kg", "kg"],
  千瓦: ["kW", "kW"],
  头: ["head", "head"],
  只: ["head", "head"],
  户: ["household", "households"],
  人: ["person", "persons"],
  人次: ["participation", "participations"],
  人天: ["person-day", "person-days"],
  人月: ["person-month", "person-months"],
  "人·学期": ["student-term", "student-terms"],
  期: ["course", "courses"],
  课时: ["teaching hour", "teaching hours"],
  天: ["day", "days"],
  册: ["copy", "copies"],
  株: ["plant", "plants"],
  处: ["site", "sites"],
  座: ["unit", "units"],
  口: ["unit", "units"],
  个: ["unit", "units"],
  所: ["unit", "units"],
  份: ["share", "shares"],
  套: ["set", "sets"],
  台: ["machine", "machines"],
  件: ["piece", "pieces"],
  盏: ["lamp", "lamps"],
  辆: ["vehicle", "vehicles"],
  村: ["village", "villages"],
  乡: ["township", "townships"],
  片: ["area", "areas"],
  笔: ["payment", "payments"],
  次: ["time", "times"],
  项: ["item", "items"],
  元: ["yuan", "yuan"],
};

/**
 * A unit in English prose; one that is not known stays as it stands in the cell.
 * @example englishUnit("头", 40) // "head"
 * @example englishUnit("人天", 1) // "person-day"
 */
export function englishUnit(unit: string, quantity: number): string {
  const known = names[findUnit(unit)?.name ?? unit];
  return known ? known[quantity === 1 ? 0 : 1] : unit;
}
