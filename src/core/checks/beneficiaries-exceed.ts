import type { CoverField } from "../templates/cover";
import { columnTitle, quantityText } from "../plan-book/line-text";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

/** Columns that count households or persons of the place, and the fact of the cover they can't exceed. */
const counted: Readonly<Record<string, CoverField>> = {
  households: "households",
  householdsServed: "households",
  householdsHelped: "households",
  householdsMoved: "households",
  memberHouseholds: "households",
  borrowers: "households",
  persons: "people",
  personsMoved: "people",
};
/** Quantities in these units count the same; 人次 and 人天 may exceed the people. */
const countedUnits: Readonly<Record<string, CoverField>> = { 户: "households", 人: "people" };
const unitOf: Partial<Record<CoverField, string>> = { households: "户", people: "人" };

export const beneficiariesExceed = defineCheck({
  name: "beneficiaries-exceed",
  scope: "line",
  severity: "warning",
  title: { zh: "受益数超过总数", en: "More beneficiaries than there are" },
  help: {
    zh: "受益户数或人数多于封面上填写的总户数、总人口。请核对是哪一个写错；确实惠及邻村的，请在备注说明。",
    en: "The line counts more households or people than the cover gives for the place. Look which figure is wrong; where neighbours benefit too, say so in the remarks.",
  },
  messages: {
    more: {
      zh: "{figure}为 {value}，封面（{place}）的总数是 {all}。",
      en: "{figure} is {value}, but the cover ({place}) gives {all} in all.",
    },
  },
  run({ sheets, facts }, report) {
    for (const sheet of sheets) {
      const columns = sheet.columns.filter(({ id }) => id === "quantity" || counted[id] !== undefined);
      for (const line of sheet.lines.filter(({ started }) => started))
        for (const column of columns) {
          const field = column.id === "quantity" ? countedUnits[line.text("unit")] : counted[column.id];
          const fact = field && facts.get(field);
          const reading = line.number(column.id);
          if (!fact || reading.kind !== "number" || reading.value <= fact.value) continue;
          const unit = unitOf[field] ?? "";
          const [value, all] = [quantityText(reading.value, unit), quantityText(fact.value, unit)];
          report({
            message: "more",
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            data: { figure: columnTitle(column), value, all, place: `${fact.sheet}!${fact.cell}` },
            expected: `≤ ${all}`,
            found: value,
          });
        }
    }
  },
});
