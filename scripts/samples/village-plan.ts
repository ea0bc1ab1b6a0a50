import { templates } from "../../src/core/templates";
import type { LineInput } from "../../src/core/templates/lay-out-sheet";
import type { PlanRequest } from "../../src/core/templates/lay-out-plan";
import type { TemplateId } from "../../src/core/templates/define";

type Lines = Readonly<Partial<Record<TemplateId, readonly LineInput[]>>>;

const request = (planName: string, lines: Lines): PlanRequest => ({
  templates: templates.filter(({ id }) => lines[id] !== undefined),
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
  planName,
  sources: ["F11", "F12", "F60", "F80"],
  facts: { households: 207, people: 922, farmland: 496 },
  lines,
});

const planting: LineInput = {
  item: "中药材种植基地",
  village: "柳湾村",
  name: "桔梗种植补助",
  crop: "桔梗",
  area: 200,
  unit: "亩",
  quantity: 200,
  unitCost: 670,
};
const training: LineInput = {
  item: "种养殖技术培训",
  village: "柳湾村",
  name: "种养殖技术培训",
  subject: "种养殖技术",
  courses: 3,
  stated: 150_000,
};
const water: LineInput = {
  item: "农村饮水",
  village: "柳湾村",
  name: "人饮工程",
  spec: "管道4公里，蓄水池800立方米",
  unit: "处",
  quantity: 1,
  stated: 600_000,
};
const paving: LineInput = {
  item: "村寨道路硬化",
  village: "柳湾村",
  name: "硬化村寨道路",
  unit: "公里",
  quantity: 7,
  unitCost: 40_000,
  stated: 280_000,
};
const cows: LineInput = {
  item: "特色养殖示范基地",
  village: "上坪寨、竹溪寨",
  name: "能繁母牛购置",
  unit: "头",
  quantity: 300,
  status: "申请中",
};
const road: LineInput = {
  item: "通村公路",
  village: "柳湾村",
  name: "通村水泥路",
  unit: "公里",
  quantity: 6,
  stated: 2_400_000,
};

const villagePlan = (planName: string, cowMoney: LineInput, roadUnitCost: number): PlanRequest =>
  request(planName, {
    livestock: [{ ...cows, ...cowMoney }],
    planting: [planting],
    roads: [{ ...road, unitCost: roadUnitCost }, paving],
    water: [water],
    training: [training],
  });

/** The figures as a village's plan text gave them: yuan called 万元, 万元 called yuan, a masked total. */
export const faultyPlan = villagePlan(
  "柳湾村2026年帮扶计划（文本原数，有错）",
  { stated: "'20xx000", "source:F11": 15_000_000_000, "source:F60": 500_000 },
  40,
);

/** The same plan put right: 556.4 万元 in all, 200 万元 with named sources, the rest shown as not yet funded. */
export const repairedPlan = villagePlan(
  "柳湾村2026年帮扶计划（已改正）",
  { stated: 2_000_000, "source:F11": 1_500_000, "source:F60": 500_000 },
  400_000,
);
