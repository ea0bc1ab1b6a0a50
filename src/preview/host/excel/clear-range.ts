import type { ICellData } from "@univerjs/core";
import { HostError } from "../rich-api/host-error";
import type { ExcelModel } from "./model";
import { assertAllowed, assertContentWritable } from "./protection";
import type { RangeTarget } from "./range-target";

const noContent = { v: null, t: null, f: null, si: null, p: null } as const;

/** `Range.clear`: content, formats, or all; a cell that is cleared of its formats is locked again. */
export function clearRange(
  model: ExcelModel,
  { sheetId, range }: RangeTarget,
  applyTo: unknown = "All",
): void {
  const patches: Record<string, ICellData> = {
    All: { ...noContent, s: null, custom: null },
    Contents: noContent,
    Formats: { s: null, custom: null },
  };
  const patch = patches[String(applyTo ?? "All")];
  if (!patch) throw new HostError("ApiNotFound", `This host does not clear ${String(applyTo)}.`);
  if (applyTo === "Formats") assertAllowed(model, sheetId, "allowFormatCells");
  else assertContentWritable(model, sheetId, range);
  const before = model.stateOf(sheetId, range);
  model.cells.each(sheetId, range, (row, col) => (model.cells.cell(sheetId, row, col) ? patch : undefined));
  if (applyTo === "All" || applyTo === undefined)
    model.validation.clear(sheetId, model.cells.bounded(sheetId, range));
  if (applyTo !== "Formats") model.edited(sheetId, range, before ? { before } : {});
}
