import { findUnit, units } from "../model/units";

/**
 * What a unit counts. Units of one kind can stand for each other when a price looks for its quantity:
 * 每人 finds 名, 每只 finds 羽, 每米 finds 公里.
 */
export type UnitKind =
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "power"
  | "person"
  | "household"
  | "animal"
  | "plant"
  | "time"
  | "course"
  | "thing";

interface UnitWord {
  readonly kind: UnitKind;
  /** In the base unit of its kind; 1 where units of the kind do not convert. */
  readonly size: number;
}

const words = new Map<string, UnitWord>();
const enter = (kind: UnitKind, spellings: string, size = 1): void => {
  for (const spelling of spellings.split(" ")) words.set(spelling, { kind, size });
};

enter(
  "thing",
  "个 处 座 口 点 所 栋 幢 间 家 套 台 台套 台/套 块 组 村 镇 乡 件 项 部 眼 道 盏 床 册 本 箱 棒 场 条 副 张 把 根 支 辆 艘 架 杆 " +
    "基 孔 对 双 份 批 筐 袋 瓶 桶 盆 粒 穴 棚 栏 窝 池 站 节 卷 包 捆 门 扇 班 车 岗 片 笔 校 社 厂 盒 单 幅 面 群 坛 瓮 吊 盘 宗 例 枚 顶 块板 车次 樘 层 桌 趟 令 沓 尊 堂 幕 台(套) " +
    "具 缸 篇 剂 头份 羽份 批次 辆次 架次 台次 亩次 场次 平台 公里·年 小区 标段 元 台时 台班 工时 工 工日 个工 个工日",
);
enter("person", "人 名 位 人次 学员 员 生 劳力 劳动力 人份 人月 人天 人日 人·月 人·天 人学期 人·学期 人年");
enter("household", "户 户次 户月");
enter("animal", "只 羽 头 匹 尾 箱蜂 群蜂 峰");
enter("plant", "株 棵 苗");
enter("time", "年 个月 月 天 日 小时 课时 学时 工作日 周 季 季度 学期 学年 个学期 学期次");
enter("course", "期 班次 次 轮 届 晚");
for (const { name, dimension, size, spellings } of units)
  if (dimension !== "count")
    for (const one of spellings.length > 0 ? spellings : [name]) words.set(one, { kind: dimension, size });
enter("length", "华里 里", 500);
enter("length", "延米 延长米");
enter("length", "厘米 公分 cm", 0.01);
enter("length", "毫米 mm", 0.001);
enter("area", "平方");
enter("volume", "升 L", 0.001);
enter("mass", "斤", 0.5);
enter("mass", "克 g", 0.001);
enter("power", "千伏安 kVA KVA kva");
enter("power", "兆瓦 MW", 1000);
enter("power", "瓦 W", 0.001);

const byFirst = new Map<string, string[]>();
for (const spelling of words.keys()) {
  const first = spelling.charAt(0);
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), spelling].sort((a, b) => b.length - a.length),
  );
}

/** 300工×150元 counts days of work and 全年四季 seasons, 2工区 and 四季豆 do not. */
const shy = (unit: string): boolean => unit === "工" || unit === "季";
const goesOn = /^[^\s,;。()、×*xX/每合计共的需发补支付=\d]/;

/** The longest unit word that stands at a position of a normalised text. */
export const unitAt = (text: string, at: number): string | undefined => {
  const unit = byFirst.get(text.charAt(at))?.find((spelling) => text.startsWith(spelling, at));
  return unit !== undefined && shy(unit) && goesOn.test(text.slice(at + 1, at + 2)) ? undefined : unit;
};

export const kindOf = (unit: string): UnitKind => words.get(unit)?.kind ?? "thing";

const convertible: ReadonlySet<UnitKind> = new Set(["length", "area", "volume", "mass", "power"]);

/** How many `to` one `from` is, where both measure one thing; undefined otherwise. */
export function unitRatio(from: string, to: string): number | undefined {
  const [a, b] = [words.get(from), words.get(to)];
  if (from === to) return 1;
  if (!a || !b || a.kind !== b.kind) return undefined;
  return convertible.has(a.kind) ? a.size / b.size : 1;
}

/** Units that measure, so that a bare one with no number before it (耕地面积亩) shows a lost figure. */
export const measures = (unit: string): boolean =>
  convertible.has(kindOf(unit)) && findUnit(unit) !== undefined;
