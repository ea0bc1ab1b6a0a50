import { blocksOf } from "../blocks";
import { defineAuditCheck } from "../define";

export const unlockedFormula = defineAuditCheck({
  name: "unlocked-formula",
  severity: "info",
  title: { zh: "保护的表里有未锁定的公式", en: "Unlocked formula on a protected sheet" },
  help: {
    zh: "工作表加了保护，但这些公式格没有锁定，填表人仍能把公式改掉。请在单元格格式里勾选“锁定”。",
    en: "The sheet is protected, but these formula cells are not locked: whoever fills the sheet in can still type over them. Tick Locked in the format of the cells.",
  },
  messages: {
    unlocked: {
      zh: "是公式，但没有锁定。",
      en: "Formulas that are not locked.",
    },
  },
  run(book, report) {
    const { styles } = book.snapshot;
    const open = book.sheets
      .filter(({ snapshot }) => snapshot.protected)
      .flatMap((sheet) => {
        const { style } = sheet.snapshot.cells;
        const found: { sheet: typeof sheet; at: number }[] = [];
        for (let at = 0; at < style.length; at++)
          if (sheet.isFormula(at) && styles[style[at]!]?.locked === false) found.push({ sheet, at });
        return found;
      });
    for (const { sheet, cell } of blocksOf(
      open,
      () => "down",
      () => "",
    ))
      report({ message: "unlocked", sheet: sheet.name, cell, data: {} });
  },
});
