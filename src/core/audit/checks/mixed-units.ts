import { formatNumber } from "../../model/format-number";
import { groupBy } from "../../model/group-by";
import type { AuditSheet } from "../audit-sheet";
import { blocksOf } from "../blocks";
import { cellUnits } from "../cell-units";
import { defineAuditCheck } from "../define";
import { unitConflict, type UnitConflict } from "../unit-conflicts";

export const mixedUnits = defineAuditCheck({
  name: "mixed-units",
  severity: "warning",
  title: { zh: "单位不一致", en: "Units don't fit" },
  help: {
    zh: "按表头写的单位，公式把元和万元相加，或者用“元/米”的单价乘以公里数，结果会差一万倍、一千倍。请统一单位，或在公式里换算。",
    en: "By the units in the headers, the formula adds yuan and 万元, or multiplies a price per metre by kilometres: the result is off by a factor of ten thousand or a thousand. Use one unit, or convert in the formula.",
  },
  messages: {
    sum: {
      zh: "公式 ={formula} 把 {one}（{oneUnit}）和 {other}（{otherUnit}）相加减，这样的共 {count} 格。",
      en: "={formula} adds {one} ({oneUnit}) and {other} ({otherUnit}), {count} cell(s) in all.",
    },
    price: {
      zh: "公式 ={formula} 用 {one}（{oneUnit}）乘以 {other}（{otherUnit}），少了换算系数 {factor}，这样的共 {count} 格。",
      en: "={formula} multiplies {one} ({oneUnit}) by {other} ({otherUnit}); the factor {factor} is missing, in {count} cell(s) in all.",
    },
    money: {
      zh: "表头是 {otherUnit}，公式 ={formula} 却用 {one}（{oneUnit}）直接相乘，应乘以 {factor}，这样的共 {count} 格。",
      en: "The header says {otherUnit}, but ={formula} multiplies {one} ({oneUnit}) as it is; the factor should be {factor}, in {count} cell(s) in all.",
    },
  },
  run(book, report) {
    const units = book.once(cellUnits);
    const found = book.sheets
      .filter((sheet) => units.some(sheet))
      .flatMap((sheet) => {
        const conflicts: FoundConflict[] = [];
        for (const at of sheet.formulaCells) {
          const conflict = unitConflict(book, sheet, at);
          if (conflict) conflicts.push({ sheet, at, conflict });
        }
        return conflicts;
      });
    const blocks = blocksOf(found, () => "down", kindOf);
    // One header is wrong, however many stretches of lines stand below it.
    for (const alike of groupBy(
      blocks,
      ({ sheet, parts: [first] }) => `${sheet.index} ${kindOf(first)}`,
    ).values()) {
      const [{ sheet, cell, parts }] = alike as [(typeof blocks)[number]];
      const count = alike.reduce((sum, block) => sum + block.parts.length, 0);
      const [{ at, conflict }] = parts;
      const { one, other } = conflict;
      const about = {
        formula: sheet.formula(at),
        count,
        one: one.cell,
        oneUnit: one.unit.text,
        other: other.cell,
        otherUnit: other.unit.text,
      };
      const place = { sheet: sheet.name, cell, found: `=${sheet.formula(at)}` };
      if (conflict.kind === "sum") report({ ...place, message: "sum", data: about });
      else
        report({
          ...place,
          message: conflict.kind,
          data: { ...about, factor: formatNumber(conflict.factor) },
        });
    }
  },
});

interface FoundConflict {
  readonly sheet: AuditSheet;
  readonly at: number;
  readonly conflict: UnitConflict;
}

const kindOf = ({ sheet, at, conflict }: FoundConflict): string => `${sheet.shape(at)?.id} ${conflict.kind}`;
