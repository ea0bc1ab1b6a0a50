import { eachOnce, recognise } from "../../../src/core/mapping/recognise-header";
import { targetColumns } from "../../../src/core/mapping/target-columns";
import { templates } from "../../../src/core/templates";
import { fundingSources } from "../../../src/core/model/funding-source";
import { planColumns } from "../../../src/core/templates/plan-columns";
import { isFormulaKind } from "../../../src/core/templates/columns";

test.each<[string, string | null, string]>([
  ["序号", null, "sure"],
  ["项目名称", "name", "sure"],
  ["类别", "item", "sure"],
  ["行政村", "village", "sure"],
  ["实施地点", "village", "sure"],
  ["规格型号", "spec", "sure"],
  ["计量单位", "unit", "sure"],
  ["工程量", "quantity", "sure"],
  ["数 量", "quantity", "sure"],
  ["单价（元）", "unitCost", "sure"],
  ["补助标准(元/户)", "unitCost", "sure"],
  ["总投资（万元）", "stated", "sure"],
  ["合计", "stated", "sure"],
  ["长度(米)", "length", "sure"],
  ["计划开工时间", "start", "sure"],
  ["受益户数(户)", "households", "sure"],
  ["受益人口", "persons", "sure"],
  ["备 注", "remarks", "sure"],
  ["群众自筹", "source:F80", "sure"],
  ["农户自筹资金", "source:F80", "likely"],
  ["县级财政资金", "source:F14", "likely"],
  ["责任人", null, "none"],
  ["Unit cost (元)", "unitCost", "sure"],
  ["Qty", "quantity", "sure"],
])("%s means %s", (header, target, certainty) => {
  expect(recognise(header, targetColumns("roads"))).toEqual({ target, certainty });
});

test.each(templates.map((template) => [template.id, template] as const))(
  "headers of our own sheet of %s are known in both languages",
  (id, template) => {
    const columns = targetColumns(id);
    const typed = planColumns(
      template,
      fundingSources.map(({ code }) => code),
    ).filter(({ kind, id: own }) => !isFormulaKind(kind) && !["number", "lineId", "item"].includes(own));
    const missed = typed.flatMap((column) =>
      [column.header.zh, column.header.en].filter((text) => recognise(text, columns).target !== column.id),
    );
    expect(missed).toEqual([]);
  },
);

test("where two columns mean the same the surer one stays, then the first", () => {
  const likely = { target: "stated", certainty: "likely" } as const;
  const sure = { target: "stated", certainty: "sure" } as const;
  const none = { target: null, certainty: "none" };
  expect(eachOnce([likely, sure, sure])).toEqual([none, sure, none]);
});
