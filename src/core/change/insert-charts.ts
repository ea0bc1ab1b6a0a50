import { failed, ok, type Result } from "../model/result";
import type { Text } from "../model/locale";
import { readPlanBook } from "../plan-book/read-plan-book";
import { readSummary } from "../plan-book/read-summary";
import { fundingCharts } from "../summary/funding-charts";
import { inputOf } from "../workbook/edit";
import type { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { StructureChange } from "../workbook/structure/structure-change";
import { localeOfBook } from "../plan-book/locale-of-book";

/** Free rows between the tables and the charts. */
const between = 2;

/** Plans the charts of the funding summary below its tables, where no cell holds anything. */
export function insertCharts(book: WorkbookSnapshot): Result<StructureChange, Text> {
  const plan = readPlanBook(book);
  const tables = readSummary(plan);
  const reader = tables[0]?.reader;
  if (!reader)
    return failed({
      zh: "没有找到资金总表，图表没有数字可画。请先新建计划，或检查资金总表是否被删除。",
      en: "There is no funding summary to draw. Lay out a plan first, or see whether the summary was deleted.",
    });
  const right = Math.max(...tables.map(({ range }) => range.right));
  const bottom = Math.max(...tables.map(({ range }) => range.bottom));
  const from = bottom + 1 + between;
  const chartsAt = (top: number) =>
    fundingCharts(new Map(tables.map((one) => [one.table.id, one])), { top, right }, localeOfBook(plan));
  const reach = Math.max(...chartsAt(0).map(({ area }) => area.bottom));
  const charts = chartsAt(freeRow(reader, from, { bottom: reach, right }));
  if (charts.length === 0)
    return failed({
      zh: `“${reader.name}”里没有资金来源的表，图表没有数字可画。`,
      en: `"${reader.name}" has no table of funding sources, so there is nothing to draw.`,
    });
  return ok({
    what: {
      zh: `图表已放在“${reader.name}”的表格下方`,
      en: `Charts put below the tables of "${reader.name}"`,
    },
    steps: [{ kind: "put-charts", sheet: reader.name, charts }],
  });
}

/** The first row from which all cells are empty as far as charts reach. */
function freeRow(
  reader: SheetReader,
  from: number,
  { bottom, right }: { readonly bottom: number; readonly right: number },
): number {
  let row = from;
  for (const cell of reader.all())
    if (cell.row >= row && cell.row <= row + bottom && cell.col <= right && inputOf(cell) !== null)
      row = cell.row + 1 + between;
  return row;
}
