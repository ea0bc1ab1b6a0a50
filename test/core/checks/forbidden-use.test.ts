import { checkTable } from "../../support/check-table";
import { cellOf, type TestLine } from "../../support/plan-workbook";
import { defaultSettings } from "../../../src/core/settings/county-settings";

const of = (name: string, sources: TestLine["sources"] = { F11: 50_000 }): TestLine => ({
  ...{ name, unit: "项", stated: 50_000 },
  sources: sources!,
});
const at = (line: number) => `集体经济!${cellOf("enterprise", "name", line)}`;

checkTable("forbidden-use", {
  silent: [
    ["an honest use", { enterprise: [of("产业以奖代补")] }],
    ["own money", { enterprise: [of("合作社办公楼", { F83: 50_000 })] }],
    ["no source yet", { enterprise: [of("办公楼", {})] }],
    ["a road from an office building", { enterprise: [of("村委会办公楼至下寨道路硬化")] }],
    ["a square beside one", { enterprise: [of("办公楼前广场绿化")] }],
    ["a path to one", { enterprise: [of("上寨到办公楼步道")] }],
    ["a home for the aged", { enterprise: [of("养老福利院水电改造")] }],
  ],
  found: [
    [
      "an office building; an allowance; two lines, two findings",
      { enterprise: [of("新建村委会办公楼"), of("发放护林员津贴", { F12: 1, F80: 49_999 })] },
      [
        {
          at: at(0),
          severity: "warning",
          zh: "新建村委会办公楼含“办公楼”（修建楼堂馆所），却安排了衔接资金 50,000 元。",
        },
        { at: at(1), found: "津贴" },
      ],
    ],
    [
      "a word of the county's own",
      { enterprise: [of("景观亭")] },
      [{ at: at(0), found: "景观" }],
      { county: { ...defaultSettings, forbidden: [{ use: "形象工程", words: ["景观"] }] } },
    ],
  ],
});
