import { cellName, parseCell, parseRange, type RangeAddress } from "../../core/workbook/address";
import { walkXml, type ElementPlace } from "../xml/walk-xml";

/** A cell that uses a shared formula, with its `<f>`. */
export interface SharedUse {
  readonly row: number;
  readonly col: number;
  readonly formula: ElementPlace;
}
/** Cells that share one formula; the text stands at the master, which a damaged file may lack. */
export interface SharedGroup {
  master: SharedUse | undefined;
  readonly uses: SharedUse[];
}
export interface FoundRow {
  readonly row: number;
  readonly place: ElementPlace;
  readonly cells: readonly { readonly col: number; readonly start: number }[];
}
export interface FoundCell {
  readonly place: ElementPlace;
  readonly hasFormula: boolean;
}

/** Where things stand in the text of a worksheet part. */
export class SheetLayout {
  sheetData: ElementPlace | undefined;
  readonly rows: FoundRow[] = [];
  /** Only the cells asked for, by A1. */
  readonly cells = new Map<string, FoundCell>();
  readonly groups: SharedGroup[] = [];
  /** Ranges of array formulas and data tables over several cells. */
  readonly arrays: RangeAddress[] = [];
  readonly colStyles: { readonly first: number; readonly last: number; readonly style: number }[] = [];

  get prefix(): string {
    return this.sheetData?.prefix ?? "";
  }

  /** Format number of a cell that is not in the file yet. */
  styleOfEmpty(row: number, col: number): number {
    const attributes = this.rows.find((found) => found.row === row)?.place.attributes;
    if (attributes?.customFormat === "1") return Number(attributes.s ?? 0);
    return this.colStyles.find(({ first, last }) => first <= col && col <= last)?.style ?? 0;
  }
}

/** @param wanted A1 of the cells whose place is needed @throws Refusal */
export function findCells(xml: string, wanted: ReadonlySet<string>): SheetLayout {
  const finder = new CellFinder(wanted);
  walkXml(xml, (element, ancestors) => finder.visit(element, ancestors.at(-1)));
  return finder.layout;
}

/** Rows and cells may leave their address out; they then follow the one before. */
class CellFinder {
  readonly layout = new SheetLayout();
  private row = -1;
  private col = -1;
  private rowPlace: ElementPlace | undefined;
  private rowCells: { col: number; start: number }[] = [];
  private formula: ElementPlace | undefined;
  private readonly open = new Map<string, SharedGroup>();

  constructor(private readonly wanted: ReadonlySet<string>) {}

  visit(element: ElementPlace, parent: ElementPlace | undefined): void {
    const { name, attributes } = element;
    if (name === "f" && parent?.name === "c") this.formula = element;
    else if (name === "c" && parent?.name === "row") this.visitCell(element, parent);
    else if (name === "row" && parent?.name === "sheetData") {
      this.enterRow(element);
      this.layout.rows.push({ row: this.row, place: element, cells: this.rowCells });
    } else if (name === "sheetData") this.layout.sheetData = element;
    else if (name === "col" && attributes.style !== undefined)
      this.layout.colStyles.push({
        first: Number(attributes.min) - 1,
        last: Number(attributes.max) - 1,
        style: Number(attributes.style),
      });
  }

  /** A row ends after its cells: whichever comes first tells that it has begun. */
  private enterRow(place: ElementPlace): void {
    if (this.rowPlace === place) return;
    this.rowPlace = place;
    this.row = place.attributes.r === undefined ? this.row + 1 : Number(place.attributes.r) - 1;
    this.col = -1;
    this.rowCells = [];
  }

  private visitCell(element: ElementPlace, row: ElementPlace): void {
    this.enterRow(row);
    const address = parseCell(element.attributes.r ?? "");
    this.col = address?.col ?? this.col + 1;
    this.rowCells.push({ col: this.col, start: element.start });
    const name = cellName(this.row, this.col);
    const { formula } = this;
    this.formula = undefined;
    if (this.wanted.has(name)) this.layout.cells.set(name, { place: element, hasFormula: !!formula });
    if (formula) this.keepFormula({ row: this.row, col: this.col, formula });
  }

  private keepFormula(use: SharedUse): void {
    const { t, si, ref } = use.formula.attributes;
    const range = parseRange(ref ?? "");
    if (t === "shared" && si !== undefined) this.keepShared(use, si, ref !== undefined);
    else if ((t === "array" || t === "dataTable") && range && isSeveral(range))
      this.layout.arrays.push(range);
  }

  /** Same reading of groups as `SharedFormulas`: a text may come late, and a number may be used again. */
  private keepShared(use: SharedUse, si: string, master: boolean): void {
    const known = this.open.get(si);
    const text = use.formula.text !== "";
    if (known && text && known.master && !master) return; // a text of its own
    const group = known && (!text || !known.master) ? known : { master: undefined, uses: [] };
    if (group !== known) {
      this.open.set(si, group);
      this.layout.groups.push(group);
    }
    if (text) group.master = use;
    group.uses.push(use);
  }
}

const isSeveral = ({ top, bottom, left, right }: RangeAddress): boolean => top !== bottom || left !== right;
