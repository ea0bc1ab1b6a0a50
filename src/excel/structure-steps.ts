import { columnName } from "../core/workbook/address";
import { rectanglesOf } from "../core/workbook/rectangles";
import type { SheetSpec } from "../core/workbook/sheet-spec";
import type { CellsToPut, LineSize, StructureStep } from "../core/workbook/structure/structure-step";
import { inputForExcel } from "./cell-content";
import { pointCharts, queueCharts, takeCharts, type KnownCharts } from "./charts";
import { formatSteps, numberFormatSteps, textFormatSteps } from "./format-steps";
import { queueFormats } from "./kept-formats";
import { queuePageSetup } from "./page-setup";
import { rangeAt } from "./range-at";
import { instructionBytes } from "./lay-out-step";
import { linkSteps, pointsOf, sheetSteps, validationStep } from "./sheet-steps";

/** Names of the workbook that are there before a step, in small letters. */
type KnownNames = ReadonlySet<string>;

/** What steps meet: names before the step, charts of a sheet before the first, and whether this Excel takes charts. */
export interface Known {
  readonly takesCharts: boolean;
  readonly names: KnownNames;
  readonly charts: (sheet: string) => KnownCharts;
}

/** Queues one step. A row that moves is taken apart before, see `restructure`. */
export function queueStep(
  workbook: Excel.Workbook,
  step: Exclude<StructureStep, { kind: "move-row" }>,
  { names, charts, takesCharts }: Known,
): void {
  if (step.kind === "name") return queueName(workbook, step, names);
  if (step.kind === "add-sheet")
    return sheetQueue(workbook, step, takesCharts).forEach(({ queue }) => queue());
  const sheet = workbook.worksheets.getItem(step.sheet);
  switch (step.kind) {
    case "insert":
      linesOf(sheet, step).insert(step.axis === "rows" ? "Down" : "Right");
      step.sizes?.forEach((size, index) => setSize(sheet, step.axis, step.at + index, size));
      return;
    case "delete":
      linesOf(sheet, step).delete(step.axis === "rows" ? "Up" : "Left");
      return;
    case "put":
      return queuePut(sheet, step);
    case "validate":
      for (const validation of step.validations) validationStep(validation).queue(sheet);
      return;
    case "remove-sheet":
      sheet.delete();
      return;
    case "rename-sheet":
      sheet.name = step.to;
      return;
    case "show-sheet":
      sheet.visibility = ({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const)[
        step.visibility
      ];
      return;
    case "place-sheet":
      sheet.position = step.position;
      return;
    case "put-charts":
      return queueCharts(sheet, step.charts, charts(step.sheet));
    case "take-charts":
      return takeCharts(sheet, step.names, step.kept, charts(step.sheet));
    case "point-charts":
      return pointCharts(sheet, step.charts, charts(step.sheet));
  }
}

type Lines = Pick<Extract<StructureStep, { kind: "insert" | "delete" }>, "axis" | "at" | "count">;

/** Whole rows or columns: Excel moves formulas, names, rules and comments along only with those. */
const linesOf = (sheet: Excel.Worksheet, { axis, at, count }: Lines): Excel.Range =>
  axis === "rows"
    ? sheet.getRange(`${at + 1}:${at + count}`)
    : sheet.getRange(`${columnName(at)}:${columnName(at + count - 1)}`);

function setSize(
  sheet: Excel.Worksheet,
  axis: Lines["axis"],
  at: number,
  { size, hidden = false }: LineSize,
): void {
  const line = linesOf(sheet, { axis, at, count: 1 });
  if (axis === "rows") {
    line.format.rowHeight = size;
    line.rowHidden = hidden;
  } else {
    line.format.columnWidth = pointsOf(size);
    line.columnHidden = hidden;
  }
}

/** Cells as they are to be: looks first cleared, since what is not set would stay as the neighbours had it. */
function queuePut(sheet: Excel.Worksheet, { cells, styles, links = [], formats = [] }: CellsToPut): void {
  const styled = cells.filter(({ style }) => style !== undefined);
  for (const at of rectanglesOf([...styled, ...formats])) rangeAt(sheet, at).clear("Formats");
  const spec: SheetSpec = { ...emptySpec, styles, cells: styled };
  for (const step of textFormatSteps(spec)) step.queue(sheet);
  const kept = formats.filter(({ numberFormat }) => numberFormat === "@");
  for (const at of rectanglesOf(kept)) rangeAt(sheet, at).numberFormat = "@" as never;
  // A link brings a text and Excel's link style along, so it comes before the content and the fonts.
  for (const link of linkSteps({ links })) link.queue(sheet);
  const inputs = new Map(cells.map(({ row, col, input }) => [`${row}:${col}`, inputForExcel(input)]));
  for (const at of rectanglesOf(cells))
    rangeAt(sheet, at).formulas = Array.from({ length: at.bottom - at.top + 1 }, (_, r) =>
      Array.from({ length: at.right - at.left + 1 }, (__, c) => inputs.get(`${at.top + r}:${at.left + c}`)),
    );
  for (const step of [...numberFormatSteps(spec), ...formatSteps(spec)]) step.queue(sheet);
  queueFormats(sheet, formats);
}

const emptySpec: SheetSpec = {
  name: "",
  visibility: "visible",
  styles: {},
  cells: [],
  columns: [],
  validations: [],
  protect: false,
};

/** What makes a sheet, in parts that may go into several requests. */
export function sheetQueue(
  workbook: Excel.Workbook,
  { spec, position }: Extract<StructureStep, { kind: "add-sheet" }>,
  takesCharts: boolean,
): readonly { readonly bytes: number; readonly queue: () => void }[] {
  const sheet = () => workbook.worksheets.getItem(spec.name);
  const add = () => {
    const added = workbook.worksheets.add(spec.name);
    added.position = position;
    if (spec.tabColor) added.tabColor = spec.tabColor;
  };
  return [
    { bytes: instructionBytes, queue: add },
    ...sheetSteps(spec).map((step) => ({ bytes: step.bytes, queue: () => step.queue(sheet()) })),
    {
      bytes: instructionBytes,
      queue: () => takesCharts && queueCharts(sheet(), spec.charts ?? [], new Set()),
    },
    { bytes: instructionBytes, queue: () => spec.print && queuePageSetup(sheet(), spec.print) },
  ];
}

function queueName(
  { names }: Excel.Workbook,
  { name, formula }: Extract<StructureStep, { kind: "name" }>,
  known: KnownNames,
): void {
  if (!known.has(name.toLowerCase())) {
    if (formula !== null) names.add(name, `=${formula}`);
  } else if (formula === null) names.getItem(name).delete();
  else names.getItem(name).formula = `=${formula}`;
}
