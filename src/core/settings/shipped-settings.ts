/**
 * Parameters shipped with the product, each with its source, year and standing. They only ever warn or inform; a
 * county replaces them by its own file.
 */
export const shippedSettings = {
  schema: 1,
  county: "",
  version: "2026.1",
  date: "2026-11-23",
  limits: {
    creditPerHousehold: {
      value: 50_000,
      source: "银保监会等关于深入扎实做好过渡期脱贫人口小额信贷工作的通知",
      year: "2021",
      standing: "read",
    },
    creditMonths: {
      value: 36,
      source: "银保监会等关于深入扎实做好过渡期脱贫人口小额信贷工作的通知",
      year: "2021",
      standing: "read",
    },
    housingPerPerson: {
      value: 25,
      source: "贵州易地扶贫搬迁住房面积控制（城镇20、农村25）",
      year: "2016-2017",
      standing: "read",
    },
    industryShare: {
      value: 0.55,
      source: "中央财政衔接资金用于产业的比例要求",
      year: "2022",
      standing: "read",
    },
    ownShare: { value: null, source: "", year: "", standing: "general" },
    managementShare: { value: 0.01, source: "", year: "", standing: "general" },
  },
  forbidden: [
    { use: "单位基本支出", words: ["人员工资", "干部工资", "办公经费", "公用经费", "接待费"] },
    { use: "交通工具及通讯设备", words: ["公务用车", "公务车", "小轿车", "越野车", "手机购置", "购买手机"] },
    { use: "修建楼堂馆所", words: ["楼堂馆所", "办公楼", "招待所", "培训中心大楼"] },
    { use: "奖金津贴福利", words: ["奖金", "津贴", "津补贴", "福利费", "发放福利"] },
    { use: "偿还债务和垫资", words: ["偿还债务", "归还借款", "归还欠款", "还债", "垫资", "弥补亏空"] },
  ],
  tolerances: { unitCostTimes: 5, normYears: 10, leastHousehold: 1, largestHousehold: 8 },
} as const;
