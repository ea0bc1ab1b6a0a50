import { readText } from "../../../src/core/text";

const table = (...rows: string[]) => rows.map((row) => row.replaceAll("|", "\t")).join("\n");
const read = (text: string) => {
  const { statements } = readText(text);
  return {
    lines: statements.flatMap(({ items }) =>
      items.map((one) => [one.name, one.quantity, one.unit, one.unitCostYuan, one.statedAmountYuan]),
    ),
    sources: statements.flatMap(({ sources }) => sources.map(({ name, amountYuan }) => [name, amountYuan])),
    totals: statements.flatMap(({ totals }) =>
      totals.map(({ statedYuan, addendsYuan }) => [statedYuan, addendsYuan]),
    ),
    faults: statements.flatMap(({ findings }) =>
      findings.map(({ check, found, repair }) => [check, found, repair]),
    ),
  };
};

test("rows become lines, the total row their total", () => {
  const text = table(
    "序号|项目|单位|数量|单价（元）|金额（万元）|备注",
    "1|太阳能路灯|盏|45|3,200|14.4|含基座",
    "2|蓄水池|座|3|8.5万元|25.5|",
    "合计||||| 39.9|",
  ).replace("合计\t\t\t\t\t 39.9", "合计\t\t\t\t\t39.9");
  expect(read(text)).toEqual({
    lines: [
      ["太阳能路灯", 45, "盏", 3200, 144000],
      ["蓄水池", 3, "座", 85000, 255000],
    ],
    sources: [],
    totals: [[399000, [144000, 255000]]],
    faults: [],
  });
});

test.each<[string, string[], unknown[]]>([
  [
    "a product",
    ["名称|单位|数量|单价（元）|总价（元）", "课桌|套|60|210|1260"],
    [["product-mismatch", "1260", "12600元"]],
  ],
  [
    "a slip of units",
    ["名称|单位|数量|单价（元）|金额（万元）", "羊舍|平方米|300|400|120000"],
    [["unit-slip", "120000", "12万元"]],
  ],
  ["a total", ["项目|投资（万元）", "水渠|18", "泵房|7", "总计|35"], [["sum-mismatch", "35", "25万元"]]],
  ["sources", ["项目|总投资（万元）|省级财政|自筹", "冷库|90|60|20"], [["sum-mismatch", "90", null]]],
  [
    "a masked figure",
    ["项目|单位|数量|单价（元）|金额（元）", "水表|只|70|150|____"],
    [["number-missing", "____", "10500元"]],
  ],
])("finds the fault of %s", (_title, rows, faults) => {
  const found = read(table(...rows)).faults;
  expect(found.map(([check, at]) => [check, at])).toEqual(
    (faults as [string, string, string | null][]).map(([check, at]) => [check, at]),
  );
});

test("the unit above the table, a second header row, sections and subtotals", () => {
  const text = table(
    "单位：万元",
    "序号|建设内容|总投资|资金来源|",
    "|||财政资金|群众自筹",
    "一|道路|80|60|20",
    "1|产业路硬化|50|40|10",
    "2|便民步道|30|20|10",
    "二|管护|6|6|",
    "总计||86|66|20",
  );
  expect(read(text)).toEqual({
    lines: [
      ["产业路硬化", null, null, null, 500000],
      ["便民步道", null, null, null, 300000],
      ["管护", null, null, null, 60000],
    ],
    sources: [
      ["财政资金", 400000],
      ["群众自筹", 100000],
      ["财政资金", 200000],
      ["群众自筹", 100000],
      ["财政资金", 60000],
    ],
    totals: [
      [800000, [500000, 300000]],
      [600000, [400000, 200000]],
      [200000, [100000, 100000]],
      [500000, [400000, 100000]],
      [300000, [200000, 100000]],
      [860000, [500000, 300000, 60000]],
      [660000, [400000, 200000, 60000]],
      [200000, [100000, 100000]],
    ],
    faults: [],
  });
});

test("ragged rows lose nothing; prose around a table is read as prose", () => {
  const text = table(
    "新建水窖12口，每口2000元，计2.4万元。",
    "项目|单位|数量|单价（元）|金额（元）",
    "鸭苗|羽|500|12",
    "饲料|||| 3000|多出的一格",
    "聘请兽医2名，每名每月1500元，全年3.6万元",
    "围网400米|每米25元|计1万元",
    "以上三项共计1.9万元。",
  );
  expect(read(text).lines).toEqual([
    ["水窖", 12, "口", 2000, 24000],
    ["鸭苗", 500, "羽", 12, null],
    ["饲料", null, null, null, 3000],
    ["兽医", 24, "人月", 1500, 36000],
    ["围网", 400, "米", 25, 10000],
  ]);
});

test("tabs without a header are prose, a total on top adds up what is below, positions hold", () => {
  expect(read("路灯 40盏\t每盏3000元\t计12万元").lines).toEqual([["路灯", 40, "盏", 3000, 120000]]);
  const text = table("项目|金额（元）", "合计|900", "笔|300", "本子|600");
  expect(read(text).totals).toEqual([[900, [300, 600]]]);
  for (const { start, end, text: own, items } of readText(text).statements) {
    expect(text.slice(start, end)).toBe(own);
    for (const item of items) expect(text.slice(item.start, item.end)).toBe(String(item.statedAmountYuan));
  }
});

const partings: [string, (row: string) => string][] = [
  ["tabs", (row) => row.replaceAll("|", "\t")],
  ["bars", (row) => `| ${row.replaceAll("|", " | ")} |`],
  ["bars of full width", (row) => row.replaceAll("|", "｜")],
  // Where spaces part the cells, empty ones leave no trace.
  ["wide gaps", (row) => row.replaceAll(/[|]+/g, "    ")],
  ["single spaces", (row) => row.replaceAll(/[|]+/g, " ")],
];

describe.each(partings)("cells parted by %s", (_parting, part) => {
  test.each<[string, string[][]]>([
    ["合计||||15800", []],
    ["合计||||16800", [["sum-mismatch", "16800"]]],
  ])("above the total row %s", (total, faults) => {
    const rows = [
      "序号|项目|数量|单价（元）|金额（元）",
      "1|手推车|25辆|320|8000",
      "2|消毒柜|4台|1500|6000",
      "3|保温桶|20个|90|1800",
      total,
    ];
    const found = read(`设备采购预算\n${rows.map(part).join("\n")}\n以上设备由村委会管理。`);
    expect(found.lines).toEqual([
      ["手推车", 25, "辆", 320, 8000],
      ["消毒柜", 4, "台", 1500, 6000],
      ["保温桶", 20, "个", 90, 1800],
    ]);
    expect(found.totals).toEqual([[Number(total.slice(-5)), [8000, 6000, 1800]]]);
    expect(found.faults.map(([check, at]) => [check, at])).toEqual(faults);
  });
});

test("a rule under the header, remarks left out, a name with a space", () => {
  expect(
    read("|项目|投资(万元)|\n|:---|---:|\n|水渠|12|\n|泵房|7|\n|总计|19|").lines.map(([name]) => name),
  ).toEqual(["水渠", "泵房"]);
  expect(
    read(
      "项目名称   规模   单价(元)   金额（元）   备注\n羊舍 修缮   200平方米   300   60000\n种羊   40只   1500   60000   黑山羊",
    ).lines,
  ).toEqual([
    ["羊舍 修缮", 200, "平方米", 300, 60000],
    ["种羊", 40, "只", 1500, 60000],
  ]);
});

test("prose with spaces and bars is no table", () => {
  expect(read("资金 由 县财政 承担 合计 12万元").totals).toEqual([]);
  expect(read("项目 负责人 联系电话 投资\n详见附件 另行通知 3天内 报送").lines).toEqual([]);
});
