import { readText } from "../../../src/core/text";

/** Check, verdict and stretch of every finding of counts and rates. */
const found = (text: string) =>
  readText(text)
    .statements.flatMap(({ findings }) => findings)
    .filter(({ check }) => check === "count-mismatch" || check === "ratio-mismatch")
    .map(({ check, verdict, start, end, expected }) => [check, verdict, text.slice(start, end), expected]);

const village = "青杠村辖6个村民小组，有268户1006人，耕地1240亩。\n";
const poor = "石桥村有7个村民组，207户，922人，脱贫人口419人。\n";

describe("counts and rates that the text itself contradicts", () => {
  test.each<[string, unknown[]]>([
    ["甲组11户、乙组42户、丙组53户，共116户。", ["count-mismatch", "arithmetic-error", "116户", "106户"]],
    ["果园500亩，其中脐橙300亩、柑橘250亩。", ["count-mismatch", "arithmetic-error", "500亩", "550亩"]],
    ["全乡耕地500亩，其中水田300亩、旱地250亩。", ["count-mismatch", null, "500亩", "550亩"]],
    ["总人口922人，其中脱贫人口419人，占总人口的31%。", ["ratio-mismatch", null, "31%", "45.4%"]],
    [`${village}硬化道路6公里，解决4个组310户出行。`, ["count-mismatch", null, "310户", "≤268户"]],
    [`${poor}群众增收难，贫困发生率31%。`, ["ratio-mismatch", null, "31%", "45.4%"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual([expected]));
});

describe("counts and rates that are right, or may be", () => {
  test.each([
    "甲组11户、乙组42户、丙组53户，共106户。",
    // Other units, shares of one whole and hedges stand between.
    "甲组11户46人、乙组42户170人，共53户216人。",
    "党员92人，其中妇女61人、少数民族45人。",
    "耕地500亩，其中水田300亩，旱地150亩，林地1200亩。",
    "新建水池3口、水窖约20口，共25口。",
    "总人口922人，其中脱贫人口419人，占总人口的45.4%。",
    "常住人口1860人，60岁以上420人，占22.6%，低保86人，占4.6%。",
    // What is aimed at, or compared with another year, is not a share of what stands before it.
    "总人口922人，脱贫人口419人，占比由52%降到31%。",
    // Fewer than all, in groups, or more than one village.
    `${village}改造厨房180户。`,
    `${village}全镇惠及3200户。`,
    `${village}带动周边村310户。`,
    `${village}柳湾村辖9个村民小组，有402户1510人。改厕310户。`,
    `${poor}贫困发生率45.4%。`,
    `${poor}贫困发生率由45.4%下降到2%以内。`,
  ])("%s", (text) => expect(found(text)).toEqual([]));
});
