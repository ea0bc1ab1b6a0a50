import type { Column } from "../templates/columns";
import { shownInput } from "../workbook/shown-input";
import type { Span } from "../workbook/snapshot";
import { captionUnit, columnConversion, columnUnit } from "./column-conversion";
import type { HeaderColumn } from "./header-column";
import type { MappedColumn, MappedTemplate, Mapping } from "./mapping";
import { unitBeside, unitOfCosts } from "./money-units";
import { rowsOf } from "./rows-of";
import type { TableView } from "./table-view";
import { takeCell } from "./take-cell";
import { targetColumns } from "./target-columns";

/** Lines shown with a proposal. */
const mostSamples = 3;
/** Lines that tell whether labels are carried down. */
const mostLabels = 500;

export interface DecidedColumns {
  readonly header: Span;
  readonly template: MappedTemplate;
  readonly columns: readonly HeaderColumn[];
  /** Units a user gives columns. */
  readonly units?: ReadonlyMap<number, string>;
  readonly rows?: Mapping["rows"];
}

/** Columns whose meaning is decided, with their units, conversions and first lines. */
export function mapColumns(
  view: TableView,
  { header, template, columns: decided, units = new Map(), rows = [] }: DecidedColumns,
): Mapping {
  const plan = new Map(targetColumns(template).map((column) => [column.id, column]));
  const caption = captionUnit(view, header);
  const columns = decided.map(({ col, words, target: wanted, certainty }): MappedColumn => {
    const target = wanted === null ? undefined : plan.get(wanted);
    const [given, own] = [units.get(col), columnUnit(words)];
    const under = isMoney(target) ? caption : "";
    const [unit, unitFrom] =
      given !== undefined
        ? ([given, "user"] as const)
        : own !== ""
          ? ([own, "header"] as const)
          : ([under, under === "" ? "none" : "caption"] as const);
    return {
      ...{ col, header: words[0]!, unit, unitFrom, certainty },
      target: target?.id ?? null,
      conversion: columnConversion(unit, target),
      carried: false,
      samples: [],
    };
  });
  const mapping = { sheet: view.sheet.name, template, header, columns, rows };
  return withSamples(view, withCarried(view, withOpenUnits(view, mapping, plan)), plan);
}

type Plan = ReadonlyMap<string, Column>;

const isMoney = (column: Column | undefined): boolean =>
  column?.kind === "money" || column?.kind === "unit-cost";

/** Units that headers and caption leave open, as the columns beside and the lines tell. */
function withOpenUnits(view: TableView, mapping: Mapping, plan: Plan): Mapping {
  const given = (column: MappedColumn, unit: string, unitFrom: MappedColumn["unitFrom"]): MappedColumn => ({
    ...column,
    ...{ unit, unitFrom },
    conversion: columnConversion(unit, plan.get(column.target ?? "")),
  });
  const beside = unitBeside(mapping);
  const isOpen = ({ target, unitFrom }: MappedColumn) =>
    unitFrom === "none" && isMoney(plan.get(target ?? ""));
  const settled = mapping.columns.map((column) =>
    beside !== "" && isOpen(column) && column.target !== "unitCost"
      ? given(column, beside, "beside")
      : column,
  );
  const costs = unitOfCosts(view, { ...mapping, columns: settled });
  return {
    ...mapping,
    columns: settled.map((column) =>
      column.target === "unitCost" &&
      (column.unitFrom === "none" || column.unitFrom === "caption") &&
      costs !== undefined &&
      costs !== (column.unit || "元")
        ? given(column, costs, "lines")
        : column,
    ),
  };
}

/** Labels over several lines: people see merged cells, a reader an entry and empty cells below it. */
function withCarried(view: TableView, mapping: Mapping): Mapping {
  const labels = mapping.columns.filter(({ target }) => target === "village" || target === "item");
  if (labels.length === 0 || view.sheet.merges.length > 0) return mapping;
  const { lines } = rowsOf(view, mapping, mostLabels);
  const isCarried = ({ col }: MappedColumn): boolean => {
    const texts = lines.map(({ row }) => view.text(row, col));
    const hasGaps = texts.some((text) => text === "") && texts[0] !== "";
    // Whoever writes a village twice in a row means nothing by leaving it out.
    return hasGaps && texts.every((text, at) => at === 0 || text === "" || text !== texts[at - 1]);
  };
  const carried = new Set(labels.filter(isCarried));
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      carried.has(column)
        ? { ...column, carried: true, certainty: column.certainty === "sure" ? "likely" : column.certainty }
        : column,
    ),
  };
}

/** The first lines of each column, as they stand and as the plan would hold them. */
function withSamples(view: TableView, mapping: Mapping, plan: Plan): Mapping {
  const samples = rowsOf(view, mapping, mostSamples).lines;
  return {
    ...mapping,
    columns: mapping.columns.map((column) => {
      const target = column.target === null ? undefined : plan.get(column.target);
      const factor = column.conversion?.factor ?? 1;
      return {
        ...column,
        samples: samples.map(({ row }) => {
          const cell = view.cell(row, column.col);
          const taken = target ? shownInput(takeCell(cell, target, factor, view.book.date1904)) : "";
          return { shown: view.text(row, column.col), taken };
        }),
      };
    }),
  };
}
