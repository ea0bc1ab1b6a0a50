import { guessPlace } from "../../../src/core/mapping/guess-place";
import { sameTable } from "../../../src/core/mapping/same-table";
import { drawnTable } from "./drawn-table";

test.each([
  ["青禾县石桥镇2026年农村饮水工程项目表", "青禾县/石桥镇", 2026],
  ["青禾县石桥镇柳湾村 2025 年道路计划", "青禾县/石桥镇/柳湾村", 2025],
  ["石桥镇村组道路硬化计划", "/石桥镇", null],
  ["柳湾村产业项目", "//柳湾村", null],
  ["附件1", "", null],
  ["农村人居环境整治资金测算", "", null],
  ["2026年到村产业项目资金安排表", "", 2026],
  ["填报单位：青禾县石桥镇人民政府", "青禾县/石桥镇", null],
])("%s tells %s and %s", (title, place, year) => {
  const book = drawnTable("Sheet1", `${title}\n项目名称 | 金额`);
  expect(guessPlace(book, { sheet: "Sheet1", header: { first: 1, last: 1 } })).toEqual({ place, year });
});

test.each([
  ["a figure", "项目名称 | 金额\n路 | 4"],
  ["a row more", "项目名称 | 金额\n路 | 3\n桥 | 2"],
  ["a cell less", "项目名称 | 金额\n路"],
])("%s makes another table", (_, drawing) => {
  const first = drawnTable("表", "项目名称 | 金额\n路 | 3");
  expect(sameTable(first, drawnTable("表", "项目名称 | 金额\n路 | 3"), "表")).toBe(true);
  expect(sameTable(first, drawnTable("表", drawing), "表")).toBe(false);
});
