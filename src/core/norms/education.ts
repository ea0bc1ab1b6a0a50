import type { Norm } from "./norm";

const nation = { zh: "全国", en: "China" };
const meals = { words: ["营养膳食", "营养改善", "营养餐"] };
const mealItem = { zh: "学生营养膳食补助", en: "School meals" };

/** Grants to students; the meal grant rose twice, so each rate holds for its years only. */
export const educationNorms: readonly Norm[] = [
  {
    id: "vocational-grant-term",
    template: "education",
    item: { zh: "雨露计划职业教育补助", en: "Vocational education grant" },
    unit: "人·学期",
    low: 1500,
    high: 2500,
    source: {
      zh: "县级补助公告：每学期1500元；部分县高职每年5000元",
      en: "County notices: 1,500 yuan a term; up to 5,000 a year for colleges in some",
    },
    year: "2025",
    place: { zh: "甘肃临泽、云南景东", en: "Linze, Gansu; Jingdong, Yunnan" },
    standing: "read",
    about: { words: ["雨露"] },
  },
  {
    id: "school-meals-2011",
    template: "education",
    item: mealItem,
    unit: "人天",
    low: 3,
    high: 3,
    source: { zh: "农村义务教育学生营养改善计划", en: "Nutrition programme of rural schools" },
    year: "2011-2014",
    place: nation,
    standing: "read",
    about: meals,
    until: 2014,
  },
  {
    id: "school-meals-2014",
    template: "education",
    item: mealItem,
    unit: "人天",
    low: 4,
    high: 4,
    source: { zh: "营养膳食补助标准（至2021年夏）", en: "Rate of the meal grant, to summer 2021" },
    year: "2014-2021",
    place: nation,
    standing: "read",
    about: meals,
    until: 2021,
  },
  {
    id: "school-meals",
    template: "education",
    item: mealItem,
    unit: "人天",
    low: 5,
    high: 5,
    source: {
      zh: "财政部、教育部通知：2021年秋季起每生每天5元",
      en: "Notice of the ministries of finance and education: 5 yuan a day from autumn 2021",
    },
    year: "2021",
    place: nation,
    standing: "read",
    about: meals,
  },
];
