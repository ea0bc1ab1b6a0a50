/**
 * Units of quantity as rural plans write them. `size` is how many base units one of them is;
 * units of one dimension convert into each other, all others only equal themselves and their spellings.
 */
export type Dimension = "length" | "area" | "volume" | "mass" | "power" | "count";

export interface Unit {
  /** The spelling used in our own cells. */
  readonly name: string;
  readonly dimension: Dimension;
  /** In metres, square metres, cubic metres, kilograms, kilowatts; 1 for counts. */
  readonly size: number;
  readonly spellings: readonly string[];
}

/** 1 亩 = 10,000/15 square metres (the legal definition: 15 亩 = 1 hectare). */
const squareMetresPerMu = 10_000 / 15;

const unit = (name: string, dimension: Dimension, size: number, ...spellings: string[]): Unit => ({
  name,
  dimension,
  size,
  spellings: [name, ...spellings],
});

export const units: readonly Unit[] = [
  unit("公里", "length", 1000, "千米", "km", "KM", "㎞"),
  unit("米", "length", 1, "m", "延米", "延长米", "M"),
  unit("亩", "area", squareMetresPerMu, "市亩"),
  unit("公顷", "area", 10_000, "hm2", "垧"),
  unit("平方米", "area", 1, "m2", "㎡", "平米", "m²"),
  unit("平方公里", "area", 1_000_000, "km2", "平方千米"),
  unit("立方米", "volume", 1, "方", "m3", "m³", "立方"),
  unit("吨", "mass", 1000, "t"),
  unit("公斤", "mass", 1, "千克", "kg"),
  unit("千瓦", "power", 1, "kW", "KW", "kw"),
  unit("头", "count", 1),
  unit("只", "count", 1, "羽"),
  unit("户", "count", 1),
  unit("人", "count", 1, "名", "位"),
  unit("人次", "count", 1),
  unit("人天", "count", 1, "人日", "人·天"),
  unit("人月", "count", 1, "人·月"),
  unit("人·学期", "count", 1, "人学期"),
  unit("期", "count", 1, "班次"),
  unit("课时", "count", 1, "学时"),
  unit("天", "count", 1, "日"),
  unit("册", "count", 1, "本"),
  unit("株", "count", 1, "棵"),
  unit("处", "count", 1),
  unit("座", "count", 1),
  unit("口", "count", 1),
  unit("个", "count", 1),
  unit("所", "count", 1),
  unit("份", "count", 1, "股"),
  unit("套", "count", 1),
  unit("台", "count", 1),
  unit("件", "count", 1),
  unit("盏", "count", 1),
  unit("辆", "count", 1),
  unit("村", "count", 1),
  unit("乡", "count", 1, "镇"),
  unit("片", "count", 1),
  unit("笔", "count", 1),
  unit("次", "count", 1),
  unit("项", "count", 1),
  unit("元", "count", 1),
];

const bySpelling = new Map(units.flatMap((one) => one.spellings.map((spelling) => [spelling, one] as const)));

/** The unit behind a spelling, ignoring spaces; undefined for a unit we do not know (which is no fault). */
export const findUnit = (spelling: string): Unit | undefined => bySpelling.get(spelling.replace(/\s/g, ""));

/**
 * How many `to` one `from` is, or undefined when they measure different things.
 * @example conversion("公里", "米") // 1000
 */
export function conversion(from: string, to: string): number | undefined {
  const [a, b] = [findUnit(from), findUnit(to)];
  if (!a || !b) return from === to ? 1 : undefined;
  if (a === b) return 1;
  return a.dimension === b.dimension && a.dimension !== "count" ? a.size / b.size : undefined;
}
