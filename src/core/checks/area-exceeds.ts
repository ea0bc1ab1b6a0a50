import { conversion } from "../model/units";
import { columnTitle, quantityText } from "../plan-book/line-text";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

/** Woodland, orchards, tea gardens and pasture are no farmland (耕地). */
const offFarmland =
  /林|荒山|荒地|荒坡|果|茶|桑|竹|核桃|板栗|花椒|桃|梨|柑|橘|橙|李|杏|杨梅|枇杷|草场|草地|草山|牧草/;

export const areaExceeds = defineCheck({
  name: "area-exceeds",
  scope: "line",
  severity: "warning",
  title: { zh: "面积超过耕地", en: "More area than farmland" },
  help: {
    zh: "种植面积大于封面上填写的耕地面积。请核对面积、单位或耕地数；用林地、园地、荒地种植的，请在备注说明。",
    en: "The line plants more than the farmland given on the cover. Look at the area, its unit and the farmland; where woodland, orchards or waste land are planted, say so in the remarks.",
  },
  messages: {
    more: {
      zh: "{figure}为 {value}，封面（{place}）的耕地是 {all}。",
      en: "{figure} is {value}, but the cover ({place}) gives {all} of farmland.",
    },
  },
  run({ sheets, facts }, report) {
    const farmland = facts.get("farmland");
    if (!farmland) return;
    for (const sheet of sheets.filter(({ template }) => template.id === "planting"))
      for (const line of sheet.lines.filter(({ started }) => started)) {
        if (offFarmland.test(["item", "name", "spec", "crop", "remarks"].map(line.text).join(" "))) continue;
        // 亩次: what is done several times counts its area as often.
        if (line.text("unit").endsWith("次")) continue;
        // Area and quantity are one figure on most lines: told once.
        for (const id of ["area", "quantity"]) {
          const column = sheet.column(id);
          const reading = line.number(id);
          if (!column || reading.kind !== "number") continue;
          const inMu = id === "area" ? 1 : conversion(line.text("unit"), "亩");
          if (inMu === undefined || reading.value * inMu <= farmland.value) continue;
          const value = quantityText(reading.value, id === "area" ? "亩" : line.text("unit"));
          const all = quantityText(farmland.value, "亩");
          report({
            message: "more",
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            data: { figure: columnTitle(column), value, all, place: `${farmland.sheet}!${farmland.cell}` },
            expected: `≤ ${all}`,
            found: value,
          });
          break;
        }
      }
  },
});
