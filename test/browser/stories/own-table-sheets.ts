import type { CellInput } from "../../../src/core/workbook/edit";
import type { SheetSpec } from "../../../src/core/workbook/sheet-spec";

type Row = readonly CellInput[];

const sheet = (name: string, rows: readonly Row[]): SheetSpec => ({
  name,
  visibility: "visible",
  styles: {},
  cells: rows.flatMap((row, at) => row.map((input, col) => ({ row: at, col, input }))),
  columns: [],
  validations: [],
  protect: false,
});

/** Tables of a township: one with all its habits, one that is long, one without header, one empty. */
export const ownTableSheets = (): readonly SheetSpec[] => [
  sheet("投资表", [
    ["青禾县石桥镇2026年道路硬化项目投资计划表"],
    ["单位：万元"],
    [
      "序号",
      "行政村",
      "项目名称",
      "单位",
      "建设规模",
      "单价（元/公里）",
      "总投资",
      "县级财政",
      "群众自筹",
      "责任人",
      "备注",
    ],
    ["一", null, "村道硬化", null, null, null, 200],
    [1, "柳湾村", "主干道水泥路", "公里", 3, 400_000, 120, 100, 20, "某某", "分两期"],
    [2, "柳湾村", "通组公路", "千米", "'2", 400_000, 80, 80],
    ["二", null, "附属", null, null, null, 5.5],
    [1, "上坪村", "公路护栏", null, null, null, 5.5, "5.5万元"],
    ["合  计", null, null, null, null, null, 205.5, 185.5, 21],
    ["填表人：", null, "审核人："],
  ]),
  sheet("长表", [
    ["石桥镇2026年项目台账（单位：万元）"],
    ["序号", "村名", "项目名称", "数量", "单价（元）", "总投资", "县级财政", "备注"],
    ...Array.from({ length: 5000 }, (_, at): Row => {
      const kinds = ["村道硬化", "种羊引进", "核桃种植", "饮水管网", "路灯安装", "技能培训"];
      return [at + 1, `柳湾村${at % 20}组`, `${kinds[at % kinds.length]}${at + 1}`, 3, 10_000, 3, 3, null];
    }),
    ["合计", null, null, null, null, 15_000, 15_000],
  ]),
  sheet("说明", [["各位乡亲："], ["请于月底前交来。"]]),
  sheet("空表", []),
];
