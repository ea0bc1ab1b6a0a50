import { severities, type Finding, type Severity } from "../checks/define";
import { cellName, parseRange } from "../workbook/address";
import { rectanglesOf } from "../workbook/rectangles";
import type { PaintedRange } from "../workbook/port";

/** Fills that leave black figures readable and differ in lightness, too, so that print and colour-blind eyes tell them. */
export const severityFills: Readonly<Record<Severity, string>> = {
  error: "#F4B6A6",
  warning: "#FFE08A",
  info: "#D6E8FA",
};

/**
 * Colours for the findings of one sheet, as `WorkbookPort.paint` takes them: rectangles that don't overlap, the
 * gravest finding of each cell winning.
 * @param findings those to show, usually the open ones
 */
export function highlightsOf(
  findings: readonly Pick<Finding, "sheet" | "cell" | "severity">[],
  sheet: string,
): readonly PaintedRange[] {
  const taken = new Set<string>();
  return severities.flatMap((severity) => {
    const cells = findings
      .filter((finding) => finding.sheet === sheet && finding.severity === severity)
      .flatMap(({ cell }) => cellsOf(cell))
      .filter(({ row, col }) => {
        const name = cellName(row, col);
        return !taken.has(name) && taken.add(name);
      });
    return rectanglesOf(cells).map((range) => ({ range, fill: severityFills[severity] }));
  });
}

/** A finding may name a long range; its first cells show where it is. */
const mostCellsOfFinding = 10_000;

function cellsOf(name: string): readonly { readonly row: number; readonly col: number }[] {
  const range = parseRange(name);
  if (!range) return [];
  const width = range.right - range.left + 1;
  const count = Math.min(mostCellsOfFinding, width * (range.bottom - range.top + 1));
  return Array.from({ length: count }, (_, at) => ({
    row: range.top + Math.floor(at / width),
    col: range.left + (at % width),
  }));
}
