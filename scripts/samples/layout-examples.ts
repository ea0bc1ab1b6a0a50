import type { BeneficiaryInput } from "../../src/core/forms/lay-out-beneficiaries";
import type { SimpleRequest } from "../../src/core/simple/lay-out-simple";

const household = (
  head: string,
  idNumber: string,
  kind: string,
  members: number,
  cows: number,
): BeneficiaryInput => ({
  village: "松坪村上松组",
  head,
  idNumber,
  kind,
  members,
  template: "养殖",
  project: "肉牛养殖",
  quantity: cows,
  unit: "头",
  amount: cows * 5_000,
});

/** What the pictures of the documentation show beside the clean sample. */
export const layoutExamples = {
  beneficiaries: [
    household("周某", "533123***********2", "脱贫户", 4, 2),
    household("吴某", "533123***********X", "监测户", 3, 1),
    household("郑某", "533123***********7", "一般户", 5, 3),
  ],
  simple: {
    place: { county: "云岭县", township: "清水乡", village: "松坪村" },
    years: [2026],
    locale: "zh",
    planName: "松坪村2026年项目",
    lines: [
      {
        what: "上松组产业路硬化",
        village: "上松组",
        unit: "公里",
        quantity: 1.5,
        unitCost: 420_000,
        payer: "县级衔接",
        own: 30_000,
      },
      {
        what: "购买能繁母牛",
        village: "松坪村",
        unit: "头",
        quantity: 20,
        unitCost: 7_000,
        payer: "中央衔接",
        own: 40_000,
      },
      {
        what: "安装太阳能路灯",
        village: "松坪村",
        unit: "盏",
        quantity: 45,
        unitCost: 2_600,
        payer: "定点帮扶",
      },
      { what: "肉牛饲养培训", village: "松坪村", unit: "人次", quantity: 80, unitCost: 150 },
    ],
  } satisfies SimpleRequest,
} as const satisfies {
  readonly beneficiaries: readonly BeneficiaryInput[];
  readonly simple: SimpleRequest;
};
