import { formIds } from "../../src/core/forms/form-ids";
import { calculateAll } from "../../src/core/formula/calculate";
import { layOutSimple } from "../../src/core/simple/lay-out-simple";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { cellName } from "../../src/core/workbook/address";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import type { CellValue, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { snapshotOfSpec } from "../../src/core/workbook/snapshot-of-spec";
import { cleanPlan } from "../../scripts/samples/clean-plan";
import { layoutExamples } from "../../scripts/samples/layout-examples";

const { beneficiaries, simple } = layoutExamples;
const templates = cleanPlan.templates.filter(({ id }) => ["livestock", "roads", "credit"].includes(id));

/** Workbooks with every form there is, filled and empty, in both languages. */
export const formBooks: Readonly<Record<string, () => WorkbookSpec>> = {
  "filled.xlsx": () => layOutPlan({ ...cleanPlan, forms: formIds, beneficiaries }),
  "some.xlsx": () => layOutPlan({ ...cleanPlan, templates, locale: "en", forms: formIds }),
  "empty.xlsx": () => layOutPlan({ ...cleanPlan, templates, lines: {}, forms: formIds }),
  "simple.xlsx": () => layOutSimple(simple),
};

/**
 * The formula cells that another program gives another value than our own evaluator does; figures may differ by
 * floating-point dust.
 */
export function unlikeCells(spec: WorkbookSpec, other: WorkbookSnapshot): readonly string[] {
  const own = calculateAll(snapshotOfSpec(spec));
  return own.sheets.flatMap((sheet) => {
    const reader = new SheetReader(own, sheet);
    const found = other.sheets.find(({ name }) => name === sheet.name);
    if (!found) return [`${sheet.name} is missing`];
    const others = new SheetReader(other, found);
    return [...reader.all()].flatMap(({ row, col, value, formula }) => {
      const theirs = others.value(row, col);
      return formula === undefined || sameValue(value, theirs)
        ? []
        : [`${sheet.name}!${cellName(row, col)} ${JSON.stringify(value)} ${JSON.stringify(theirs)}`];
    });
  });
}

/** An empty text and an empty cell are the same to whoever looks. */
function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) < Math.max(1e-6, Math.abs(a) * 1e-12);
  return (a ?? "") === (b ?? "");
}
