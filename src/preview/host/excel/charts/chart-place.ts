import type { RangeAddress } from "../../../../core/workbook/address";
import type { Axis } from "../../engine/univer-dimensions";
import type { ExcelModel } from "../model";
import type { ChartRecord } from "./chart-record";

/** A chart's edges in points from the sheet's corner, as its cells have them now. */
export function edgesOf(model: ExcelModel, { sheetId, area }: ChartRecord) {
  const edge = (axis: Axis, at: number) => edgeOf(model, sheetId, axis, at);
  const [left, top] = [edge("cols", area.left), edge("rows", area.top)];
  return {
    left,
    top,
    width: edge("cols", area.right + 1) - left,
    height: edge("rows", area.bottom + 1) - top,
  };
}

/** The cells whose edges are nearest to a chart's edges in points. */
export function areaOf(
  model: ExcelModel,
  sheetId: string,
  { left, top, width, height }: ReturnType<typeof edgesOf>,
): RangeAddress {
  const line = (axis: Axis, points: number) => nearest(model, sheetId, axis, points);
  const area = { top: line("rows", top), left: line("cols", left) };
  return {
    ...area,
    bottom: Math.max(area.top, line("rows", top + height) - 1),
    right: Math.max(area.left, line("cols", left + width) - 1),
  };
}

const sizeOf = (model: ExcelModel, sheetId: string, axis: Axis, at: number): number =>
  model.dimensions.isHidden(sheetId, axis, at) ? 0 : model.dimensions.size(sheetId, axis, at);

function edgeOf(model: ExcelModel, sheetId: string, axis: Axis, at: number): number {
  let points = 0;
  for (let line = 0; line < at; line++) points += sizeOf(model, sheetId, axis, line);
  return points;
}

function nearest(model: ExcelModel, sheetId: string, axis: Axis, points: number): number {
  let [line, edge] = [0, 0];
  for (;;) {
    const size = sizeOf(model, sheetId, axis, line);
    if (edge + size / 2 >= points) return line;
    edge += size;
    line++;
  }
}
