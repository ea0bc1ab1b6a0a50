import { findSource, fundingSources } from "../../../src/core/model/funding-source";
import { sourceCodeOf } from "../../../src/core/text/source-code";
import { sourceWords } from "../../../src/core/text/source-words";

test.each(fundingSources.map(({ code }) => [sourceWords(code), code] as const))(
  "%s, as we write it, is read as %s again",
  (words, code) => {
    expect(sourceCodeOf(words)).toBe(code);
  },
);

test.each([
  ["中央财政衔接推进乡村振兴补助资金", "F11"],
  ["省级财政衔接资金", "F12"],
  ["州级财政", "F13"],
  ["县级财政衔接资金", "F14"],
  ["乡镇配套", "F14"],
  ["财政专项扶贫资金", "F11"],
  ["以工代赈资金", "F11b"],
  ["涉农整合资金", "F20"],
  ["东西部协作资金", "F30"],
  ["定点帮扶资金", "F31"],
  ["地方政府专项债券", "F40"],
  ["国债资金", "F41"],
  ["省级交通专项资金", "F50"],
  ["县水利局", "F50"],
  ["小额信贷", "F60"],
  ["财政贴息资金", "F61"],
  ["某公司捐赠", "F70"],
  ["社会捐赠", "F70"],
  ["群众自筹", "F80"],
  ["群众投工投劳折资", "F81"],
  ["村集体自筹", "F82"],
  ["合作社自筹", "F83"],
  ["互助资金", "F90"],
  ["某某款项", "F98"],
])("%s is %s", (name, code) => {
  expect(findSource(code)).toBeDefined();
  expect(sourceCodeOf(name)).toBe(code);
});
