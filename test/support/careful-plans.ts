import { templates } from "../../src/core/templates";
import type { TemplateId } from "../../src/core/templates/define";
import type { PlanRequest } from "../../src/core/templates/lay-out-plan";
import type { LineInput } from "../../src/core/templates/lay-out-sheet";

type Lines = Readonly<Partial<Record<TemplateId, readonly LineInput[]>>>;

const plan = (lines: Lines, more: Partial<PlanRequest> = {}): PlanRequest => ({
  templates: templates.filter(({ id }) => lines[id]),
  place: { county: "云岭县", township: "清水乡", village: "松坪村" },
  years: [2026],
  locale: "zh",
  facts: { households: 286, people: 1085, labour: 560, farmland: 1940, formerlyPoor: 58 },
  lines,
  ...more,
});
const season = { status: "已下达", start: "2026-03", end: "2026-11" } as const;

/** Plans as careful townships fill them: odd here and there, and right. None may be warned about. */
export const carefulPlans: Readonly<Record<string, PlanRequest>> = {
  "one price for all villages, each with its own length": plan({
    roads: ["松坪村", "大湾村", "石门村", "老寨村"].map((village, at) => ({
      ...season,
      village,
      item: "通组路硬化",
      name: "水泥混凝土路面",
      spec: "宽3.5米，厚18厘米",
      unit: "公里",
      quantity: [1.2, 0.85, 2.36, 1.2][at]!,
      unitCost: 420_000,
      "source:F11": [504_000, 357_000, 991_200, 504_000][at]!,
    })),
  }),

  "lump sums, a line for each status": plan({
    environment: [
      { ...season, item: "垃圾中转站", name: "主体工程", stated: 380_000, "source:F11": 380_000 },
      {
        ...season,
        ...{ item: "垃圾中转站", name: "附属工程", stated: 96_500, "source:F12": 96_500, status: "已到位" },
      },
      {
        ...season,
        ...{ item: "垃圾中转站", name: "清运设备", stated: 120_000, "source:F12": 120_000, status: "申请中" },
      },
    ],
  }),

  "the same works in several years": plan(
    {
      planting: [2026, 2027, 2028].map((year) => ({
        ...season,
        ...{
          start: `${year}-03`,
          end: `${year}-11`,
          item: "茶园管护",
          name: `${year}年管护补助`,
          crop: "茶叶",
        },
        ...{ village: "松坪村", unit: "亩", area: 320.5, quantity: 320.5, unitCost: 200 },
        ...{ "source:F11": 64_100, [`year:${year}`]: 64_100 },
        ...(year === 2026 ? {} : { "year:2026": 0 }),
      })),
    },
    { years: [2026, 2027, 2028] },
  ),

  "areas and lengths with decimals": plan({
    planting: [
      {
        ...season,
        item: "中药材",
        name: "种苗",
        crop: "桔梗",
        area: 186.73,
        unit: "亩",
        quantity: 186.73,
        unitCost: 160,
        "source:F11": 29_876.8,
      },
      {
        ...season,
        item: "中药材",
        name: "有机肥",
        crop: "桔梗",
        area: 186.73,
        unit: "亩",
        quantity: 186.73,
        unitCost: 85.5,
        "source:F11": 12_000,
        "source:F80": 3_965.42,
      },
    ],
    water: [
      {
        ...season,
        item: "人饮管网",
        name: "PE管",
        spec: "DN50",
        unit: "米",
        quantity: 3_842.6,
        unitCost: 24.35,
        "source:F11": 93_567.31,
      },
    ],
  }),

  "of which, told in remarks and right": plan({
    training: [
      {
        ...season,
        ...{
          item: "实用技术培训",
          name: "养殖技术",
          unit: "人",
          quantity: 120,
          unitCost: 300,
          "source:F11": 36_000,
        },
        ...{ courses: 3, perCourse: 40, days: 2, remarks: "共120人，其中脱贫人口45人、妇女52人" },
      },
    ],
    environment: [
      {
        ...season,
        ...{
          item: "户厕改造",
          name: "三格式化粪池",
          unit: "户",
          quantity: 42,
          unitCost: 2_600,
          "source:F11": 109_200,
        },
        ...{ households: 42, persons: 163, remarks: "42户（一组10户、二组6户、三组6户、四组4户、五组16户）" },
      },
    ],
  }),

  "villagers' work and small subsidies paid beside": plan({
    water: [
      {
        ...season,
        item: "饮水工程",
        name: "蓄水池",
        spec: "50立方米，钢筋混凝土",
        unit: "座",
        quantity: 2,
        unitCost: 68_500,
        "source:F11": 100_000,
        "source:F80": 37_000,
      },
      {
        ...season,
        item: "饮水工程",
        name: "管沟开挖",
        spec: "群众投工投劳折资",
        unit: "米",
        quantity: 3_200,
        unitCost: 12,
        "source:F80": 38_400,
      },
      {
        ...season,
        item: "饮水工程",
        name: "水质检测",
        unit: "次",
        quantity: 4,
        unitCost: 1_500,
        "source:F12": 6_000,
      },
    ],
  }),

  "breeds and prices far apart": plan({
    livestock: [
      {
        ...season,
        item: "到户产业",
        name: "鸡苗",
        species: "土鸡",
        keeping: "自养",
        unit: "只",
        quantity: 3_000,
        unitCost: 18,
        "source:F11": 54_000,
        householdsServed: 60,
        households: 60,
        persons: 221,
      },
      {
        ...season,
        item: "到户产业",
        name: "能繁母牛",
        species: "黄牛",
        keeping: "自养",
        unit: "头",
        quantity: 30,
        unitCost: 9_800,
        "source:F11": 180_000,
        "source:F80": 114_000,
        householdsServed: 30,
        households: 30,
        persons: 112,
      },
      {
        ...season,
        item: "到户产业",
        name: "仔猪",
        species: "猪",
        keeping: "自养",
        unit: "头",
        quantity: 80,
        unitCost: 650,
        "source:F11": 52_000,
        householdsServed: 40,
        households: 40,
        persons: 148,
      },
    ],
  }),

  "a price worked out from a contract, rounded to the fen": plan({
    schools: [
      {
        ...season,
        item: "教学点维修",
        name: "屋面防水",
        unit: "平方米",
        quantity: 312,
        unitCost: 86.54,

        "source:F12": 27_000.48,
        remarks: "按合同单价结算",
      },
      {
        ...season,
        item: "教学点维修",
        name: "课桌椅",
        unit: "套",
        quantity: 45,
        unitCost: 285,
        "source:F12": 12_825,
      },
    ],
  }),

  "correction of last year's settlement": plan({
    roads: [
      {
        ...season,
        item: "通组路",
        name: "路基工程",
        unit: "公里",
        quantity: 1.5,
        unitCost: 260_000,
        "source:F11": 390_000,
      },
      {
        ...season,
        item: "通组路",
        name: "上年结算核减",
        stated: -12_400,
        "source:F11": -12_400,
        remarks: "审计核减，退回上年多拨款",
      },
    ],
  }),

  "interest on loans of several sizes": plan({
    credit: [
      {
        ...season,
        item: "小额信贷贴息",
        name: "种养贷款",
        borrowers: 12,
        principal: 600_000,
        months: 12,
        rate: 3.45,
        subsidyRate: 3.45,
        unit: "元",
        stated: 20_700,
        "source:F61": 20_700,
        status: "已到位",
      },
      {
        ...season,
        item: "小额信贷贴息",
        name: "加工贷款",
        borrowers: 3,
        principal: 120_000,
        months: 24,
        rate: 3.45,
        subsidyRate: 3.45,
        unit: "元",
        stated: 8_280,
        "source:F61": 8_280,
      },
    ],
  }),
};
