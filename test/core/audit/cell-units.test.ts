import { unitInHeader } from "../../../src/core/audit/cell-units";

test.each([
  ["金额(元)", { text: "元", money: 1 }],
  ["金额（万元）", { text: "万元", money: 10_000 }],
  ["单价（元/公里）", { text: "元/公里", money: 1, per: "公里" }],
  ["单价(元/㎡)", { text: "元/㎡", money: 1, per: "平方米" }],
  ["单位：千元", { text: "千元", money: 1000 }],
  ["长度(km)", { text: "km", quantity: "公里" }],
  ["面积 [亩]", { text: "亩", quantity: "亩" }],
  ["姓名(掩码)", undefined],
  ["金额", undefined],
  ["(constructor)", undefined],
])("%s", (header, unit) => expect(unitInHeader(header)).toEqual(unit));
