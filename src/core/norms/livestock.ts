import type { Norm } from "./norm";

const source = {
  zh: "甘肃康乐2018年到户产业奖补标准",
  en: "Kangle county (Gansu), 2018 grant rates for household industry",
};
const place = { zh: "甘肃康乐", en: "Kangle, Gansu" };

/** Grants paid on purchase, not market prices: for those no usable source was found. */
export const livestockNorms: readonly Norm[] = [
  {
    id: "breeding-cow-grant",
    template: "livestock",
    item: { zh: "能繁母牛购置奖补（6—10月龄）", en: "Breeding cow, purchase grant (6–10 months)" },
    unit: "头",
    low: 7000,
    high: 7000,
    source,
    year: "2018",
    place,
    standing: "read",
    about: { words: ["母牛"], not: ["防疫", "保险", "饲"] },
  },
  {
    id: "breeding-ewe-grant",
    template: "livestock",
    item: { zh: "能繁母羊购置奖补", en: "Breeding ewe, purchase grant" },
    unit: "只",
    low: 700,
    high: 700,
    source,
    year: "2018",
    place,
    standing: "read",
    about: { words: ["母羊"], not: ["防疫", "保险", "饲"] },
  },
];
