import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";
import { defaultSettings } from "../../../src/core/settings/county-settings";

const loans = { name: "到户小额信贷贴息", borrowers: 20, principal: 800_000, months: 12, subsidyRate: 3.5 };
const homes = { name: "住房补助", unit: "人", personsMoved: 15, housingArea: 360, unitCost: 20_000 };
const at = (column: string, line = 0) => `信贷贴息!${cellOf("credit", column, line)}`;
const { limits } = defaultSettings;
const strict = {
  ...defaultSettings,
  limits: { ...limits, creditMonths: { ...limits.creditMonths, value: 6 } },
};
const free = {
  ...defaultSettings,
  limits: { ...limits, creditPerHousehold: { ...limits.creditPerHousehold, value: null } },
};

checkTable("limit-exceeded", {
  silent: [
    ["40,000 a household for a year", { credit: [loans] }],
    ["just 50,000 for three years", { credit: [{ ...loans, principal: 1_000_000, months: 36 }] }],
    ["an enterprise", { credit: [{ ...loans, name: "经营主体贷款贴息", principal: 9_000_000, months: 60 }] }],
    ["a family farm", { credit: [{ ...loans, name: "家庭农场贷款贴息", principal: 9_000_000, months: 60 }] }],
    ["founders", { credit: [{ ...loans, name: "创业担保贷款贴息", principal: 4_000_000 }] }],
    ["24 m² a person", { relocation: [homes] }],
    ["where the county sets no limit", { credit: [{ ...loans, principal: 5_000_000 }] }, { county: free }],
  ],
  found: [
    [
      "60,000 a household for five years: two findings",
      { credit: [{ ...loans, principal: 1_200_000, months: 60 }] },
      [
        {
          at: at("principal"),
          severity: "warning",
          found: "60,000",
          zh: "20 户贷款本金 1,200,000 元，每户 60,000 元，超过每户 50,000 元（银保监会等关于深入扎实做好过渡期脱贫人口小额信贷工作的通知，2021）。",
        },
        { at: at("months"), message: "term", expected: "≤ 36" },
      ],
    ],
    [
      "a limit of the county's own",
      { credit: [loans] },
      [{ at: at("months"), expected: "≤ 6" }],
      { county: strict },
    ],
    [
      "40 m² a person",
      { relocation: [{ ...homes, housingArea: 600 }] },
      [{ at: `易地搬迁!${cellOf("relocation", "housingArea")}`, message: "housing", found: "40" }],
    ],
  ],
});
