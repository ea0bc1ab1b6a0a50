import type { Locale } from "../../../src/core/model/locale";
import { notReadWords } from "../../../src/core/report/not-read-words";
import type { NotRead } from "../../../src/core/workbook/snapshot";

const other = (count: number): readonly NotRead[] =>
  Array.from({ length: count }, (_, at) => ({
    sheet: `台账${at + 1}`,
    what: "not-a-plan-sheet",
    detail: "",
  }));

test.each<[string, readonly NotRead[], Locale, readonly string[]]>([
  ["few sheets by name", other(2), "zh", ["台账1、台账2：不是计划表"]],
  ["many as a number", other(50), "zh", ["台账1、台账2、台账3、台账4、台账5 等 50 张表：不是计划表"]],
  [
    "many as a number",
    other(50),
    "en",
    ["台账1, 台账2, 台账3, 台账4, 台账5 and 45 more sheets：this is no plan sheet"],
  ],
  [
    "settings in the words of their users",
    [{ sheet: "_plan", what: "settings-incomplete", detail: "place, county" }],
    "zh",
    ["计划设置（隐藏表 _plan）：计划设置不全或被改动，按常用设置检查（地点、县级参数）"],
  ],
  [
    "newer versions by number, and unknown templates as such",
    [
      { sheet: "养殖", what: "newer-version", detail: "3 > 1" },
      { sheet: "forestry", what: "newer-version", detail: "forestry" },
    ],
    "zh",
    [
      "养殖：是用更新版本的软件做的，本版本不认识的内容没有检查（第 3 版，本软件认到第 1 版）",
      "forestry：是用更新版本的软件做的，本版本不认识的内容没有检查（不认识的计划模板）",
    ],
  ],
  [
    "where there is no sheet, the whole workbook",
    [{ what: "part-unreadable", detail: "xl/x.xml" }],
    "en",
    ["the whole workbook：a part could not be read (xl/x.xml)"],
  ],
])("%s", (_, notChecked, locale, expected) => {
  expect(notReadWords(notChecked, locale).map(({ place, why }) => `${place}：${why}`)).toEqual(expected);
});
