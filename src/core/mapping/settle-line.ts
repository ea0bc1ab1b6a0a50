import { unitInHeader } from "../audit/cell-units";
import { readNumberText } from "../model/number-text";
import { conversion, findUnit } from "../model/units";
import { unitCostText } from "../plan-book/line-text";
import type { LineInput } from "../templates/lay-out-sheet";
import { textInput, type CellInput } from "../workbook/edit";
import { shownInput } from "../workbook/shown-input";
import type { TemplateId } from "../templates/define";
import { quantityOfLine } from "./line-amount";
import type { Mapping } from "./mapping";
import { times } from "./take-cell";

/**
 * Puts a line right where its own unit, its heading or a missing quantity say more than its cells.
 * @param names what it is called where it has no name: its heading, and the table's title
 */
export function settleLine(
  cells: LineInput,
  { columns }: Mapping,
  template: TemplateId,
  names: { readonly group: string; readonly title: string },
): LineInput {
  const told = (target: string) =>
    unitInHeader(`(${columns.find((column) => column.target === target)?.unit ?? ""})`);
  const per = told("unitCost")?.per;
  const counted = withUnit(cells["quantity"]);
  const priced = withUnit(cells["unitCost"]);
  const pricedPer = /^元\/(.+)$/.exec(priced?.unit ?? "")?.[1];
  const typed = shownInput(cells["unit"] ?? null);
  const unit =
    typed === ""
      ? (told("quantity")?.quantity ?? per ?? nameOf(counted?.unit) ?? nameOf(pricedPer) ?? "")
      : (nameOf(typed) ?? typed);
  let { quantity = null, unitCost = null } = cells;
  const { stated = null } = cells;
  // 12座 and 2800元/盏, where the line counts in nothing else.
  const each = counted && conversion(counted.unit, unit);
  if (counted && each !== undefined) quantity = times(counted.value, each);
  const cost = pricedPer === undefined ? undefined : conversion(unit, pricedPer);
  if (priced && cost !== undefined) unitCost = times(priced.value, cost);
  // 万元/公里 beside lines counted in 米.
  const perLine = per === undefined || unit === "" ? undefined : conversion(unit, per);
  if (!priced && typeof unitCost === "number" && perLine !== undefined) unitCost = times(unitCost, perLine);
  const line: Record<string, CellInput> = {
    ...cells,
    unit: unit === "" ? null : textInput(unit),
    unitCost,
    ...(cells["quantity"] === undefined ? {} : { quantity }),
  };
  // A unit cost without a quantity would hide the amount that is stated: it stays as words.
  const uncounted = quantity === null && quantityOfLine(line, template) === 0;
  if (typeof unitCost === "number" && uncounted && typeof stated === "number") {
    line["unitCost"] = null;
    line["spec"] = textInput(
      [shownInput(cells["spec"] ?? null), unitCostText(unitCost, unit)].filter(Boolean).join("；"),
    );
  }
  const isVillage = (cells["village"] ?? null) === null && place.test(names.group);
  if (isVillage) line["village"] = textInput(names.group);
  else if ((cells["item"] ?? null) === null && names.group !== "") line["item"] = textInput(names.group);
  if ((cells["name"] ?? null) === null)
    line["name"] = line["item"] ?? (names.title === "" ? null : textInput(names.title));
  return line;
}

/** A heading that says where the lines below it are. */
const place = /^[\u4e00-\u9fff]{1,8}(?:村|社区)$/;

const nameOf = (unit: string | undefined): string | undefined =>
  unit === undefined ? undefined : findUnit(unit)?.name;

/** A text that is a certain number with its unit: 12座. */
function withUnit(
  input: CellInput | undefined,
): { readonly value: number; readonly unit: string } | undefined {
  if (typeof input !== "string" || input.startsWith("=")) return undefined;
  const read = readNumberText(shownInput(input));
  return read.kind === "number" && read.unit !== "" ? read : undefined;
}
