import { quoteSheet } from "../core/workbook/address";
import type { SheetSpec, ValidationSpec } from "../core/workbook/sheet-spec";
import { contentSteps } from "./content-steps";
import { formatSteps, numberFormatSteps, textFormatSteps } from "./format-steps";
import { instructionBytes, type LayOutStep } from "./lay-out-step";
import { rangeAt } from "./range-at";
import { validationOf } from "./validation";

/** Everything a sheet needs but print set-up, visibility and protection, which come when all sheets are filled. */
export const sheetSteps = (spec: SheetSpec): readonly LayOutStep[] => [
  ...textFormatSteps(spec),
  // A link brings a text and Excel's link style along, so it comes before the content and the fonts.
  ...linkSteps(spec),
  ...contentSteps(spec),
  ...numberFormatSteps(spec),
  ...formatSteps(spec),
  ...columnSteps(spec),
  ...rowSteps(spec),
  ...spec.validations.map(validationStep),
  ...freezeSteps(spec),
];

const step = (queue: LayOutStep["queue"]): LayOutStep => ({ bytes: instructionBytes, queue });

/** Makes cells lead to other sheets. */
export function linkSteps({ links = [] }: Pick<SheetSpec, "links">): readonly LayOutStep[] {
  return links.map(({ row, col, sheet: target, cell = "A1" }) =>
    step((sheet) => {
      sheet.getCell(row, col).hyperlink = { documentReference: `${quoteSheet(target)}!${cell}` };
    }),
  );
}

function columnSteps({ columns }: SheetSpec): readonly LayOutStep[] {
  return columns.flatMap(({ width, hidden = false }, from) => {
    const like = (col: number) => columns[col]?.width === width && (columns[col].hidden ?? false) === hidden;
    if (from > 0 && like(from - 1)) return [];
    let to = from;
    while (like(to + 1)) to++;
    return step((sheet) => {
      const range = rangeAt(sheet, { top: 0, left: from, bottom: 0, right: to });
      range.format.columnWidth = pointsOf(width);
      if (hidden) range.columnHidden = true;
    });
  });
}

/** Width in points of so many digits of Excel's default font: 7 pixels each and 5 of padding, at 96 pixels an inch. */
export const pointsOf = (characters: number): number => (Math.round(characters * 7) + 5) * 0.75;

/** The reverse of `pointsOf`. */
export const charactersOf = (points: number): number => (points / 0.75 - 5) / 7;

const rowSteps = ({ rowHeights = {} }: SheetSpec): readonly LayOutStep[] =>
  Object.entries(rowHeights).map(([row, height]) =>
    step((sheet) => (sheet.getCell(Number(row), 0).format.rowHeight = height)),
  );

/** Puts a rule on its range, in place of what was there. */
export const validationStep = (spec: ValidationSpec): LayOutStep => {
  const { rule, errorAlert, prompt } = validationOf(spec);
  return step((sheet) => {
    const validation = rangeAt(sheet, spec.range).dataValidation;
    validation.rule = rule;
    validation.errorAlert = errorAlert;
    validation.prompt = prompt;
  });
};

function freezeSteps({ freeze }: SheetSpec): readonly LayOutStep[] {
  if (!freeze || (freeze.rows === 0 && freeze.cols === 0)) return [];
  const { rows, cols } = freeze;
  return [
    step((sheet) => {
      if (cols === 0) sheet.freezePanes.freezeRows(rows);
      else if (rows === 0) sheet.freezePanes.freezeColumns(cols);
      else sheet.freezePanes.freezeAt(rangeAt(sheet, { top: 0, left: 0, bottom: rows - 1, right: cols - 1 }));
    }),
  ];
}
