import type { IUniverUIConfig } from "@univerjs/preset-sheets-core";

/**
 * What the toolbar and menus of the grid leave out: protection of Univer's own kind, which no file can hold, and
 * what plan tables have no use for. The rest then fits beside the pane.
 */
const hidden = [
  "sheet.command.set-range-font-family",
  "sheet.command.set-range-stroke",
  "sheet.command.set-text-rotation",
  "sheet.command.set-vertical-text-align",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.contextMenu.permission",
  "base-ui.operation.toggle-shortcut-panel",
  "formula-ui.operation.insert-function",
  "formula-ui.operation.more-functions",
  "sheet.menu.data-validation",
] as const;

export const unusedButtons: NonNullable<IUniverUIConfig["menu"]> = Object.fromEntries(
  hidden.map((id) => [id, { hidden: true }]),
);
