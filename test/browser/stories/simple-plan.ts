import type { SimpleRequest } from "../../../src/core/simple/lay-out-simple";

/** A village's one page, filled in; nothing in it tells where its last line belongs. */
export const simplePlan: SimpleRequest = {
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
  lines: [
    { what: "通村路硬化", village: "东组", unit: "公里", quantity: 2, unitCost: 450_000, payer: "中央衔接" },
    { what: "购买能繁母牛", unit: "头", quantity: 10, unitCost: 7_000.5, payer: "群众自筹" },
    { what: "文化墙与宣传栏", unit: "项", quantity: 1, unitCost: 8_000, payer: "村集体" },
  ],
};
