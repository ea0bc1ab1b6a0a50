import type { Norm } from "./norm";

const anywhere = { zh: "", en: "" };

/** Costs and subsidies per mu; all of them old or weakly sourced, as their standing says. */
export const plantingNorms: readonly Norm[] = [
  {
    id: "platycodon-inputs",
    template: "planting",
    item: {
      zh: "桔梗种植投入（种子160＋肥料100＋人工300）",
      en: "Platycodon inputs (seed 160 + manure 100 + labour 300)",
    },
    unit: "亩",
    low: 560,
    high: 560,
    source: { zh: "种植技术网页的成本举例", en: "Cost example of a growing guide on the web" },
    year: "",
    place: anywhere,
    standing: "weak",
  },
  {
    id: "oil-tea-planting",
    template: "planting",
    item: { zh: "油茶低改至新造林", en: "Oil-tea, from improving to new planting" },
    unit: "亩",
    low: 800,
    high: 1645,
    source: {
      zh: "2009—2011年油茶发展规划的投资测算",
      en: "Investment estimate of an oil-tea plan of 2009–2011",
    },
    year: "2009-2011",
    place: anywhere,
    standing: "read",
    about: { words: ["油茶"] },
  },
  {
    id: "greenhouse-subsidy",
    template: "planting",
    item: {
      zh: "蔬菜大棚省级补助（普通至智能）",
      en: "Vegetable greenhouse, provincial subsidy (plain to smart)",
    },
    unit: "亩",
    low: 7500,
    high: 50_000,
    source: { zh: "福建设施农业补助标准的转载", en: "Reprint of Fujian's subsidy rates for greenhouses" },
    year: "",
    place: { zh: "福建", en: "Fujian" },
    standing: "weak",
  },
];
