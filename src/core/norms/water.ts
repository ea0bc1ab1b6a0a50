import type { Norm } from "./norm";

/** Drinking-water works per person served. For tanks per cubic metre no usable figure was found. */
export const waterNorms: readonly Norm[] = [
  {
    id: "drinking-water-subsidy-base",
    template: "water",
    item: {
      zh: "农村饮水安全（中央补助测算基数）",
      en: "Rural drinking water (base of the central subsidy)",
    },
    unit: "人",
    low: 500,
    high: 500,
    source: {
      zh: "2015年农村饮水安全投资标准：农村居民每人500元",
      en: "2015 standard: 500 yuan for each rural resident",
    },
    year: "2015",
    place: { zh: "安徽", en: "Anhui" },
    standing: "read",
    about: { words: ["饮水", "供水", "管网"] },
  },
  {
    id: "county-water-works",
    template: "water",
    item: { zh: "县域饮水工程", en: "Drinking-water works of a county" },
    unit: "人",
    low: 163,
    high: 506,
    source: {
      zh: "两县工程：510.22万元、3.1217万人；1495.54万元、29574人",
      en: "Two counties: 5.1022 million yuan for 31,217 people; 14.9554 million for 29,574",
    },
    year: "2011-2017",
    place: { zh: "云南", en: "Yunnan" },
    standing: "derived",
    about: { words: ["饮水", "供水", "管网"] },
  },
  {
    id: "network-renewal",
    template: "water",
    item: { zh: "老旧供水管网改造", en: "Renewal of an old supply network" },
    unit: "人",
    low: 2122,
    high: 2122,
    source: {
      zh: "2025年项目公示：691.83万元、3261人",
      en: "2025 notice: 6.9183 million yuan for 3,261 people",
    },
    year: "2025",
    place: { zh: "内蒙古临河", en: "Linhe, Inner Mongolia" },
    standing: "derived",
    about: { words: ["饮水", "供水", "管网"] },
  },
];
