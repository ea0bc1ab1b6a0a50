import { groupBy } from "../model/group-by";
import { otherPlanSheets } from "../plan-book/product-sheets";
import type { SheetReader } from "../workbook/sheet-reader";
import { cellName } from "../workbook/address";
import { anyFormulaHas } from "../workbook/any-formula-has";
import { defineCheck } from "./define";

export const externalLink = defineCheck({
  name: "external-link",
  severity: "warning",
  title: { zh: "引用了别的文件", en: "Link to another file" },
  help: {
    zh: "公式取自别的工作簿。收到本表的人没有那个文件，数字不会更新，也无从核对。请把数字填进来，在备注里注明出处。",
    en: "The formula takes its figure from another workbook, which those who get this plan do not have: it does not follow and can't be checked. Type the figure and say in the remarks where it is from.",
  },
  messages: {
    linked: {
      zh: "公式 {formula} 取自别的文件 {file}。",
      en: "The formula {formula} takes its figure from another file, {file}.",
    },
    linkedMany: {
      zh: "本栏 {count} 格的公式取自别的文件 {file}，首格是 {formula}。",
      en: "{count} cells of this column take their figures from another file, {file}; the first has {formula}.",
    },
  },
  after: ["formula-overwritten", "total-mismatch", "summary-mismatch"],
  run(book, report, { explained }) {
    const readers = [...book.sheets.map(({ reader }) => reader), ...otherPlanSheets(book)];
    for (const reader of readers) {
      const linked = linkedCells(reader).filter(({ row, col }) => !explained(reader.name, row, col));
      for (const cells of groupBy(linked, ({ col, file }) => `${col} ${file}`).values()) {
        const [{ row, col, formula, file } = cells[0]!] = cells;
        const place = { sheet: reader.name, cell: cellName(row, col), found: `=${formula}` };
        // Files number their links; the list of links says which file a number means.
        const name = /^\d+$/.test(file) ? (book.snapshot.externalLinks[Number(file) - 1] ?? file) : file;
        const data = { formula: `=${formula}`, file: name, count: cells.length };
        report({ message: cells.length === 1 ? "linked" : "linkedMany", ...place, data });
      }
    }
  },
});

function linkedCells(reader: SheetReader) {
  // Filling a formula down changes no file's name: where no formula has one, no cell has.
  if (!anyFormulaHas(reader.sheet, "[")) return [];
  return [...reader.all()].flatMap(({ row, col, formula }) => {
    const file = formula?.includes("[")
      ? /\[([^[\]]+)\][^!"]*!/.exec(formula.replace(/"(?:[^"]|"")*"/g, '""'))?.[1]
      : undefined;
    return formula !== undefined && file !== undefined ? [{ row, col, formula, file }] : [];
  });
}
