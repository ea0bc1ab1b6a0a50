import type { Corpus } from "./corpus";

/** One fault each: what does not multiply or add up, units that slipped, numbers that are not there. */
export const faults: Corpus = {
  "products that fail": [
    {
      text: "改造水田埂道4.2公里，每公里9万元，共计38.7万元。",
      lines: [[4.2, "公里", 90000, 387000]],
      verdict: "arithmetic-error",
    },
    {
      text: "购置喷雾器36台，每台450元，计16300元。",
      lines: [[36, "台", 450, 16300]],
      verdict: "arithmetic-error",
    },
    {
      text: "引进肉鸽1500羽，每羽28元，合计4.5万元。",
      lines: [[1500, "羽", 28, 45000]],
      verdict: "arithmetic-error",
    },
    {
      text: "节日慰问困难党员23人×400元=9600元。",
      lines: [[23, "人", 400, 9600]],
      verdict: "arithmetic-error",
    },
    {
      text: "举办焊工培训3期，每期30人，每人900元，共8.6万元。",
      lines: [[90, "人", 900, 86000]],
      verdict: "arithmetic-error",
    },
    {
      text: "种植枸杞260亩，每亩补助800元，补助资金28.8万元。",
      lines: [[260, "亩", 800, 288000]],
      verdict: "arithmetic-error",
    },
    {
      text: "生态护林员14名，每人每月800元，全年14.44万元。",
      lines: [[168, "人月", 800, 144400]],
      verdict: "arithmetic-error",
    },
    {
      text: "建沼气池45口，每口3200元，需资金1.44万元。",
      lines: [[45, "口", 3200, 14400]],
      verdict: "arithmetic-error",
    },
    {
      text: "企业贷款500万元，按3%贴息，贴息16万元。",
      lines: [[5000000, "元", 0.03, 160000]],
      verdict: "arithmetic-error",
    },
  ],
  "sums that fail": [
    {
      text: "总投资72万元，其中省级资金45万元，县级资金20万元，自筹10万元。",
      lines: [],
      sources: [
        ["省级资金", 450000],
        ["县级资金", 200000],
        ["自筹", 100000],
      ],
      verdict: "arithmetic-error",
    },
    {
      text: "购母牛12头计14.4万元，修圈舍5.6万元，购饲料2.1万元，合计23.1万元。",
      lines: [
        [12, "头", null, 144000],
        [null, null, null, 56000],
        [null, null, null, 21000],
      ],
      verdict: "arithmetic-error",
    },
    {
      text: "安装监控16套，每套2500元，计4万元；安装广播8套，每套1500元，计1.2万元；两项共计5.6万元。",
      lines: [
        [16, "套", 2500, 40000],
        [8, "套", 1500, 12000],
      ],
      verdict: "arithmetic-error",
    },
    {
      text: "三年共安排95万元，第一年40万元，第二年30万元，第三年20万元。",
      lines: [],
      verdict: "arithmetic-error",
    },
    {
      text: "改圈40户，每户1200元；改灶55户，每户800元；共需9.5万元。",
      lines: [
        [40, "户", 1200, null],
        [55, "户", 800, null],
      ],
      verdict: "arithmetic-error",
    },
    {
      text: "上坝组、下坝组各种植荷花60亩和45亩，每亩400元，共需4.4万元。",
      lines: [
        [60, "亩", 400, null],
        [45, "亩", 400, null],
      ],
      verdict: "arithmetic-error",
    },
    {
      text: "养老服务站建设：房屋改造14万元、床位3.2万元、厨具1.5万元，总投资17.8万元。",
      lines: [
        [null, null, null, 140000],
        [null, null, null, 32000],
        [null, null, null, 15000],
      ],
      verdict: "arithmetic-error",
    },
  ],
  "units that slipped": [
    {
      text: "硬化产业路5公里，每公里38元，计190万元。",
      lines: [[5, "公里", 38, 1900000]],
      verdict: "unit-error",
    },
    {
      text: "资助贫困学生64人，每人1500元，共9.6元。",
      lines: [[64, "人", 1500, 9.6]],
      verdict: "unit-error",
    },
    {
      text: "采购鸭苗6000只，每只8元，共48000万元。",
      lines: [[6000, "只", 8, 480000000]],
      verdict: "unit-error",
    },
    {
      text: "衬砌水渠750公里，每米120元，计9万元。",
      lines: [[750, "公里", 120000, 90000]],
      verdict: "unit-error",
    },
    {
      text: "新建烤房18座，每座35000万元，投资63万元。",
      lines: [[18, "座", 350000000, 630000]],
      verdict: "unit-error",
    },
    {
      text: "总投资38万元，其中县级25万元，自筹13元。",
      lines: [],
      sources: [
        ["县级", 250000],
        ["自筹", 13],
      ],
      verdict: "unit-error",
    },
    {
      text: "道路维修12万元，桥涵加固80000万元，合计20万元。",
      lines: [
        [null, null, null, 120000],
        [null, null, null, 800000000],
      ],
      verdict: "unit-error",
    },
    {
      text: "建设加工车间3亩，每平方米500元，计1500元。",
      lines: [[3, "亩", 333333.333, 1500]],
      verdict: "unit-error",
    },
    { text: "修建蓄水池4口，每口2.5万元，共10元。", lines: [[4, "口", 25000, 10]], verdict: "unit-error" },
  ],
  "numbers that are not there": [
    { text: "新建村道2.8公里，投资万元。", lines: [[2.8, "公里", null, null]], verdict: "missing-number" },
    {
      text: "购买种薯____吨，每吨2400元，计7.2万元。",
      lines: [[null, "吨", 2400, 72000]],
      verdict: "missing-number",
    },
    {
      text: "建设水肥一体化设施，总投资xx万元，其中财政资金40万元，企业自筹25万元。",
      lines: [[null, null, null, null]],
      sources: [
        ["财政资金", 400000],
        ["企业自筹", 250000],
      ],
      verdict: "missing-number",
    },
    {
      text: "慰问残疾人15人，每人□□元，共4500元。",
      lines: [[15, "人", null, 4500]],
      verdict: "missing-number",
    },
    { text: "种植党参xx亩，每亩补助600元。", lines: [[null, "亩", 600, null]], verdict: "missing-number" },
    {
      text: "光伏电站总投资88万元，其中财政资金60万元，自筹____万元。",
      lines: [[null, null, null, 880000]],
      sources: [
        ["财政资金", 600000],
        ["自筹", null],
      ],
      verdict: "missing-number",
    },
    { text: "发放助残补贴22人×300元=66xx元。", lines: [[22, "人", 300, null]], verdict: "missing-number" },
    {
      text: "维修学校围墙180米，每米350元，合计万元。",
      lines: [[180, "米", 350, null]],
      verdict: "missing-number",
    },
    {
      text: "新建厕所座，每座6万元，共18万元。",
      lines: [[null, "座", 60000, 180000]],
      verdict: "missing-number",
    },
    {
      text: "计划举办培训____期，每期40人，需经费6万元。",
      lines: [[null, "期", null, 60000]],
      verdict: "missing-number",
    },
  ],
  "masks that are no faults": [
    { text: "20xx年，xx村新建蓄水池3口，每口2万元，计6万元。", lines: [[3, "口", 20000, 60000]] },
    {
      text: "到202x年底，为xx组安装路灯20盏，每盏3000元，共6万元，受益xx户。",
      lines: [[20, "盏", 3000, 60000]],
    },
    { text: "全村耕地____亩，人口____人。新建文化室1间，投资7万元。", lines: [[1, "间", null, 70000]] },
  ],
};
