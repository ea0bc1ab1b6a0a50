import { findMaskedPhrase } from "../../../src/core/model/masked-phrase";

test.each([
  ["受益xx户", "xx户", 2],
  ["新建蓝莓20__亩", "20__亩", 4],
  ["投入××万元", "××万元", 2],
  ["硬化道路□□公里，宽3.5米", "□□公里", 4],
  ["培训 xx 人次", "xx 人次", 3],
])("%s: %s", (text, phrase, start) => {
  expect(findMaskedPhrase(text)).toMatchObject({ phrase, start });
});

test.each([
  "20xx年实施",
  "××村道路",
  "xx镇",
  "xx项目",
  "第xx期",
  "xx月xx日",
  "3×5米",
  "联系电话138xxxx0000",
  "DN50xx米",
  "xx个体户",
  "受益户数待定",
  "",
])("“%s” has none", (text) => {
  expect(findMaskedPhrase(text)).toBeUndefined();
});
