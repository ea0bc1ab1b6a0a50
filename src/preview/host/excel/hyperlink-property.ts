import type { PropertyOf } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { assertAllowed } from "./protection";
import type { RangeTarget } from "./range-target";

/** `Range.hyperlink`, kept with the cell; a text to display becomes the cell's content. */
export const hyperlinkProperty = (model: ExcelModel): PropertyOf<RangeTarget> => ({
  get: (target) => hyperlinkOf(model, target),
  set: (target, link) => setHyperlink(model, target, link),
});

interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

function hyperlinkOf(model: ExcelModel, { sheetId, range }: RangeTarget): Hyperlink | null {
  const custom = model.cells.cell(sheetId, range.top, range.left)?.custom;
  return (custom?.["hyperlink"] as Hyperlink | undefined) ?? null;
}

function setHyperlink(model: ExcelModel, { sheetId, range }: RangeTarget, value: unknown): void {
  assertAllowed(model, sheetId, "allowInsertHyperlinks");
  const link = value as Hyperlink | null;
  model.cells.each(sheetId, range, (row, col) => ({
    custom: { ...model.cells.cell(sheetId, row, col)?.custom, hyperlink: link ?? undefined },
  }));
  if (link?.textToDisplay === undefined) return;
  model.cells.input(sheetId, range.top, range.left, [[link.textToDisplay]]);
  model.edited(sheetId, range);
}
