import { quoteSheet, parseRange, columnName } from "../../../core/workbook/address";
import type { NameRecord } from "../engine/univer-names";
import { HostError } from "../rich-api/host-error";
import { isHostObject, type HostObject, type ObjectTypes } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { addressOf, findRange, rangeObject, type RangeTarget } from "./range-target";
import { sheetObject } from "./sheet-target";

/** The names of a sheet, or of the workbook. */
export interface NamesTarget {
  readonly sheetId?: string;
}
interface NameTarget {
  readonly name: string;
  readonly sheetId: string | undefined;
}

/** `NamedItemCollection` and `NamedItem`. */
export function nameTypes(model: ExcelModel): ObjectTypes {
  const { names } = model;
  const item = ({ name, sheetId }: NameTarget): HostObject<NameTarget> => ({
    type: "NamedItem",
    target: { name, sheetId },
  });
  const find = ({ sheetId }: NamesTarget, key: unknown) => {
    const found = names.find(String(key), sheetId);
    return found && item(found);
  };
  const record = ({ name, sheetId }: NameTarget): NameRecord => {
    const found = names.find(name, sheetId);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  };
  const rangeOf = (target: NameTarget) => {
    const home = target.sheetId ?? model.book.activeSheet().getSheetId();
    const found = findRange(model, home, record(target).formula.slice(1));
    return found && rangeObject(found.sheetId, found.range);
  };
  return {
    NamedItemCollection: {
      items: ({ sheetId }: NamesTarget) =>
        names
          .all()
          .filter((name) => name.sheetId === sheetId)
          .map(item),
      indexer: (target: NamesTarget, [key]) => find(target, key),
      methods: {
        Add: ({ sheetId }: NamesTarget, [name, reference, comment]) => {
          assertName(String(name));
          if (names.find(String(name), sheetId)) throw new HostError("ItemAlreadyExists");
          const formula = formulaArgument(model, reference);
          return item(
            names.add({
              name: String(name),
              formula,
              comment: String(comment ?? ""),
              visible: true,
              sheetId,
            }),
          );
        },
        GetItemOrNullObject: (target: NamesTarget, [key]) => find(target, key),
        GetCount: ({ sheetId }: NamesTarget) => names.all().filter((name) => name.sheetId === sheetId).length,
      },
    },
    NamedItem: {
      properties: {
        _Id: { get: ({ name }: NameTarget) => name },
        Name: { get: (target: NameTarget) => record(target).name },
        Formula: {
          get: (target: NameTarget) => record(target).formula,
          set: (target: NameTarget, value: unknown) =>
            names.update({ ...record(target), formula: formulaArgument(model, value) }),
        },
        Comment: {
          get: (target: NameTarget) => record(target).comment,
          set: (target: NameTarget, value: unknown) =>
            names.update({ ...record(target), comment: String(value) }),
        },
        Visible: {
          get: (target: NameTarget) => record(target).visible,
          set: (target: NameTarget, value: unknown) =>
            names.update({ ...record(target), visible: value === true }),
        },
        Scope: { get: ({ sheetId }: NameTarget) => (sheetId === undefined ? "Workbook" : "Worksheet") },
        Type: { get: (target: NameTarget) => kindOf(record(target).formula, rangeOf(target)) },
        Value: { get: (target: NameTarget) => valueOf(model, record(target).formula, rangeOf(target)) },
      },
      navigation: {
        WorksheetOrNullObject: ({ sheetId }: NameTarget) =>
          sheetId === undefined ? undefined : sheetObject(sheetId),
      },
      methods: {
        GetRange: (target: NameTarget) => {
          const range = rangeOf(target);
          if (!range) throw new HostError("InvalidOperation");
          return range;
        },
        GetRangeOrNullObject: rangeOf,
        Delete: (target: NameTarget) => names.remove(record(target)),
      },
    },
  };
}

/** What Excel takes as a name: letters, digits, _ . \ and ?, not beginning with a digit, and no address. */
function assertName(name: string): void {
  const well = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!well || parseRange(name) || /^[rc]$/i.test(name) || /^r\d+c\d+$/i.test(name))
    throw new HostError("InvalidArgument");
}

/** The formula of a name: a range stands for its absolute address. @example "=道路!$A$1:$B$2" */
function formulaArgument(model: ExcelModel, reference: unknown): string {
  if (isHostObject(reference) && reference.type === "Range") {
    const { sheetId, range } = reference.target as RangeTarget;
    const sheet = quoteSheet(model.book.sheet(sheetId).getName());
    const corner = (row: number, col: number) => `$${columnName(col)}$${row + 1}`;
    const [from, to] = [corner(range.top, range.left), corner(range.bottom, range.right)];
    return `=${sheet}!${from === to ? from : `${from}:${to}`}`;
  }
  if (typeof reference === "number" || typeof reference === "boolean")
    return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== "string" || reference === "") throw new HostError("InvalidArgument");
  return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
}

function kindOf(formula: string, range: HostObject<RangeTarget> | undefined): string {
  if (range) return "Range";
  const text = formula.slice(1);
  if (text.includes("#REF!")) return "Error";
  if (/^".*"$/.test(text)) return "String";
  if (/^(true|false)$/i.test(text)) return "Boolean";
  return Number.isInteger(Number(text)) ? "Integer" : "Double";
}

/** For a range its address, for a constant the constant. */
function valueOf(model: ExcelModel, formula: string, range: HostObject<RangeTarget> | undefined): unknown {
  if (range) return addressOf(model, range.target);
  const text = formula.slice(1);
  if (text.includes("#REF!")) return "#REF!";
  if (/^".*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return Number.isFinite(Number(text)) ? Number(text) : text;
}
