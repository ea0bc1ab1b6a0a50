import { hopedPhrase } from "../../../src/core/model/hoped-phrase";

test.each([
  ["正在争取省级资金", "正在争取"],
  ["积极争取上级支持", "积极争取"],
  ["已申请，未批复", "已申请"],
  ["待上级下达", "待上级下达"],
  ["资金尚未到位", "尚未到位"],
  ["省级资金申请中", "申请中"],
  ["争取年底完工", undefined],
  ["争取在10月前完成", undefined],
  ["争取3月开工", undefined],
  ["资金已下达", undefined],
  ["由村民申领", undefined],
  ["", undefined],
])("%s", (text, phrase) => expect(hopedPhrase(text)).toBe(phrase));
