import { absoluteRange, columnName, quoteSheet } from "../../core/workbook/address";
import type { NameSpec, SheetSpec, WorkbookSpec } from "../../core/workbook/sheet-spec";
import { escapeXml } from "../xml/escaped-text";
import { officeRelationships, spreadsheetNamespace } from "./part-xml";

const maxSheetName = 31;

/** The workbook part; sheets take the relationships rId1, rId2 … in their order. */
export function workbookXml({ sheets, names }: WorkbookSpec): string {
  const active = activeSheet(sheets);
  const listed = sheets.map(({ name, visibility }, at) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const defined = [...sheets.flatMap(printNamesXml), ...names.map(nameXml)];
  return [
    `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${officeRelationships}">`,
    "<workbookPr/>",
    `<bookViews><workbookView activeTab="${active}"/></bookViews>`,
    `<sheets>${listed.join("")}</sheets>`,
    defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : "",
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    "</workbook>",
  ].join("");
}

export const nameXml = ({ name, formula }: NameSpec): string =>
  `<definedName name="${escapeXml(name)}">${escapeXml(formula)}</definedName>`;

/** First sheet that can be seen. @throws RangeError when Excel could not open such a book: a spec's mistake */
export function activeSheet(sheets: readonly SheetSpec[]): number {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (name === "" || name.length > maxSheetName || /[[\]:*?/\\]|^'|'$/.test(name))
      throw new RangeError(`"${name}" can't be the name of a sheet`);
    if (seen.has(name.toLowerCase())) throw new RangeError(`two sheets are called "${name}"`);
    seen.add(name.toLowerCase());
  }
  const active = sheets.findIndex(({ visibility }) => visibility === "visible");
  if (active < 0) throw new RangeError("a workbook needs a visible sheet");
  return active;
}

/** Excel's own names for what is printed. @param at place of the sheet in the workbook */
export function printNamesXml({ name, print }: SheetSpec, at: number): string[] {
  const local = (builtin: string, ...formulas: string[]) =>
    `<definedName name="_xlnm.${builtin}" localSheetId="${at}">${escapeXml(formulas.map((formula) => `${quoteSheet(name)}!${formula}`).join(","))}</definedName>`;
  const { titleCols: cols, titleRows: rows } = print ?? {};
  const titles = [
    ...(cols ? [`$${columnName(cols.first)}:$${columnName(cols.last)}`] : []),
    ...(rows ? [`$${rows.first + 1}:$${rows.last + 1}`] : []),
  ];
  return [
    ...(print?.area ? [local("Print_Area", absoluteRange(print.area))] : []),
    ...(titles.length > 0 ? [local("Print_Titles", ...titles)] : []),
  ];
}
