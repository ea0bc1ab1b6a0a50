import type { Norm } from "./norm";

const twoCounties = { zh: "江西浮梁、河南镇平", en: "Fuliang, Jiangxi; Zhenping, Henan" };
const farmerTraining = { zh: "2022年高素质农民培育方案", en: "2022 programme for trained farmers" };

export const trainingNorms: readonly Norm[] = [
  {
    id: "practical-training-day",
    template: "training",
    item: { zh: "农村实用技术培训", en: "Practical farm training" },
    unit: "人天",
    low: 100,
    high: 120,
    source: { zh: "网上问答引用的市、县标准", en: "County and city rates quoted in a web answer" },
    year: "",
    place: { zh: "", en: "" },
    standing: "weak",
  },
  {
    id: "leader-training-day",
    template: "training",
    item: { zh: "村级带头人培训（含食宿）", en: "Village leader training (with board)" },
    unit: "人天",
    low: 260,
    high: 320,
    source: { zh: "网上问答引用的培训费标准", en: "Rates quoted in a web answer" },
    year: "",
    place: { zh: "", en: "" },
    standing: "weak",
  },
  {
    id: "farmer-skill-type",
    template: "training",
    item: {
      zh: "高素质农民培育：技能与生产型（线下5天以上）",
      en: "Trained farmers: skill type (5 days or more)",
    },
    unit: "人",
    low: 1000,
    high: 1000,
    source: farmerTraining,
    year: "2022",
    place: twoCounties,
    standing: "read",
    about: { words: ["高素质农民"] },
  },
  {
    id: "farmer-management-type",
    template: "training",
    item: { zh: "高素质农民培育：经营管理型", en: "Trained farmers: management type" },
    unit: "人",
    low: 3500,
    high: 4000,
    source: farmerTraining,
    year: "2022",
    place: twoCounties,
    standing: "read",
    about: { words: ["高素质农民"] },
  },
];
