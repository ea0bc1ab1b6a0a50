import { parseReference } from "../workbook/parse-reference";
import { failed, ok, type Result } from "../model/result";
import { settingsSheet } from "../plan-book/plan-settings";
import { normsName, settingsAboveHeader } from "../summary/lay-out-norms";
import { cellName } from "../workbook/address";
import { inputOf, type Edit } from "../workbook/edit";
import { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { settingsLabel, type CountySettings } from "./county-settings";

/** The key the county's settings stand under on the settings sheet. */
const key = "county";
/** A cell holds no more characters. */
const longestCell = 32_767;

/**
 * Edits that put a county's settings into a plan workbook: on the hidden settings sheet, by which checks judge, and
 * version and date on the norms sheet, for everyone to see.
 */
export function settingsEdits(snapshot: WorkbookSnapshot, settings: CountySettings): Result<readonly Edit[]> {
  const sheet = snapshot.sheets.find(({ name }) => name === settingsSheet);
  if (!sheet)
    return failed({
      zh: "这个工作簿没有本软件的设置表，放不进县级参数；请用新建的计划工作簿。",
      en: "This workbook has no settings sheet of this product to hold the county's settings; use a plan laid out with it.",
    });
  const text = JSON.stringify(settings);
  if (text.length > longestCell)
    return failed({
      zh: "县级参数太长，一个单元格放不下；请减少其中的单价依据，把它们填到单价依据表里。",
      en: "The county's settings are too long for a cell; move unit-cost norms from the file to the norms sheet.",
    });
  const reader = new SheetReader(snapshot, sheet);
  const rows = Array.from({ length: Math.max(reader.lastRow, 0) + 1 }, (_, row) => row);
  // Of several rows the last counts; there are several after settings were taken back and that was taken back in turn.
  const row = rows.findLast((one) => reader.value(one, 0) === key);
  const at = row ?? Math.max(reader.lastRow, 0) + 1;
  const edit = (from: SheetReader, line: number, col: number, after: string): Edit => ({
    sheet: from.name,
    cell: cellName(line, col),
    before: inputOf(from.cell(line, col)),
    after,
  });
  return ok([
    ...(row === undefined ? [edit(reader, at, 0, key)] : []),
    edit(reader, at, 1, text),
    ...labelEdits(snapshot, settings, edit),
  ]);
}

/** The line on the norms sheet that names the settings, in the language it is in; none where someone took it away. */
function labelEdits(
  snapshot: WorkbookSnapshot,
  settings: CountySettings,
  edit: (from: SheetReader, row: number, col: number, after: string) => Edit,
): readonly Edit[] {
  const formula = snapshot.names.find(({ name }) => name.toLowerCase() === normsName)?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  const sheet = snapshot.sheets.find(({ name }) => name === target?.sheet);
  if (!target || !sheet) return [];
  const reader = new SheetReader(snapshot, sheet);
  const row = target.range.top - settingsAboveHeader;
  const shown = row < 0 ? null : reader.value(row, target.range.left);
  if (typeof shown !== "string" || shown === "") return [];
  const label = settingsLabel(settings);
  return [
    edit(reader, row, target.range.left, /\p{Script=Han}/u.test(shown.slice(0, 4)) ? label.zh : label.en),
  ];
}
