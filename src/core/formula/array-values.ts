import type { CellValue } from "../workbook/snapshot";
import type { Area } from "./area";
import { Stop } from "./stop";

/** A single row or column is repeated over the other ones' rows or columns; beyond an array there is #N/A. */
export function pick(area: Area, row: number, col: number): CellValue {
  const [y, x] = [area.rows === 1 ? 0 : row, area.cols === 1 ? 0 : col];
  return y < area.rows && x < area.cols ? area.at(y, x) : { error: "#N/A" };
}

/** Inside an array an error is a value of its place and does not end the rest. */
export function valueOrError(work: () => CellValue): CellValue {
  try {
    return work();
  } catch (reason) {
    if (reason instanceof Stop && reason.error) return reason.error;
    throw reason;
  }
}
