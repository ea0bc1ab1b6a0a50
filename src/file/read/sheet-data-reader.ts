import { contains, maxCols, maxRows, parseRange, type RangeAddress } from "../../core/workbook/address";
import { cellKind } from "../../core/workbook/snapshot";
import type { SheetBuilder, SnapshotBuilder } from "../../core/workbook/snapshot-builder";
import { Refusal } from "../refusal";
import { unescapeText } from "../xml/escaped-text";
import type { Attributes } from "../xml/parse-part";
import { serialOfIsoDate } from "./iso-date";
import { parseNumber } from "./parse-number";
import { SharedFormulas } from "./shared-formulas";
import { SpanCollector } from "./span-collector";

/** What the cells of every sheet of a book refer to. */
export interface CellTables {
  readonly book: SnapshotBuilder;
  /** Index into the book's strings, by number of the shared text. */
  readonly sharedStrings: Int32Array;
  /** Index into the book's styles, by number of the cell format. */
  readonly styles: Uint16Array;
  readonly date1904: boolean;
  /** Cells that may still be read, over all sheets. */
  readonly budget: { cells: number };
}

/** What was seen but could not be kept, counted with the first cell as an example. */
export interface Missing {
  readonly uncalculated: CellCount;
  readonly misplaced: CellCount;
  readonly dataTables: CellCount;
  /** Values that are none: "12a" as a number, a shared text that is not there. */
  readonly unreadable: CellCount;
}
export interface CellCount {
  count: number;
  first: string;
}
const none = (): CellCount => ({ count: 0, first: "" });
function countCell(count: CellCount, cell: string): void {
  if (count.count++ === 0) count.first = cell;
}

/** What an `<f>` made of its cell. */
const noFormula = -1;

/**
 * Reads `<sheetData>` into the columns of a snapshot. One instance, no object per cell: this is where a
 * workbook of a million cells spends its time.
 */
export class SheetDataReader {
  readonly hiddenRows = new SpanCollector();
  readonly shared: SharedFormulas;
  readonly missing: Missing = {
    uncalculated: none(),
    misplaced: none(),
    dataTables: none(),
    unreadable: none(),
  };

  private row = -1;
  private col = -1;
  private type: string | undefined;
  private style = 0;
  private reference: string | undefined;
  private onSheet = true;
  /** The `<f>` of this cell: its attributes and text; undefined where there is none. */
  private formula: Attributes | undefined;
  private formulaText = "";
  private value = "";
  private hasValue = false;
  private taking = false;
  private text = "";
  private phonetic = false;
  /** Array formulas over several cells whose range is not passed yet. */
  private arrays: { range: RangeAddress; entry: number }[] = [];

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly tables: CellTables,
  ) {
    this.shared = new SharedFormulas(sheet);
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case "c":
        this.openCell(attributes);
        break;
      case "v":
        this.taking = true;
        this.text = "";
        break;
      case "f":
        this.formula = attributes;
        this.taking = true;
        this.text = "";
        break;
      case "row":
        this.openRow(attributes);
        break;
      case "is":
        this.value = "";
        this.hasValue = true;
        break;
      case "t":
        this.taking = !this.phonetic;
        this.text = "";
        break;
      case "rPh":
        this.phonetic = true;
    }
  }

  takeText(text: string): void {
    if (this.taking) this.text += text;
  }

  close(name: string): void {
    switch (name) {
      case "v":
        this.value = this.text;
        this.hasValue = true;
        this.taking = false;
        break;
      case "c":
        if (this.onSheet) this.closeCell();
        break;
      case "f":
        this.formulaText = this.text;
        this.taking = false;
        break;
      case "t":
        if (this.taking) this.value += this.text;
        this.taking = false;
        break;
      case "rPh":
        this.phonetic = false;
    }
  }

  private openRow({ r, hidden, ht }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.col = -1;
    // A row of a point or less is as good as hidden.
    if (hidden === "1" || hidden === "true" || (ht !== undefined && Number(ht) <= 1))
      this.hiddenRows.add(this.row);
    while (this.arrays.length > 0 && this.arrays[0]!.range.bottom < this.row) this.arrays.shift();
  }

  private openCell({ r, s, t }: Attributes): void {
    this.reference = r;
    if (r === undefined) this.col++;
    else this.place(r);
    this.onSheet = this.row >= 0 && this.row < maxRows && this.col >= 0 && this.col < maxCols;
    if (!this.onSheet) countCell(this.missing.misplaced, r ?? "");
    this.type = t;
    this.style = s === undefined ? (this.tables.styles[0] ?? 0) : (this.tables.styles[parseNumber(s)] ?? 0);
    this.formula = undefined;
    this.formulaText = "";
    this.hasValue = false;
  }

  /** Row and column out of "AB12", without cutting it up. A cell's own address wins over its row's. */
  private place(reference: string): void {
    let at = 0;
    let col = 0;
    let code = reference.charCodeAt(0);
    for (; code >= 65 && code <= 90; code = reference.charCodeAt(++at)) col = col * 26 + code - 64;
    let row = 0;
    for (; code >= 48 && code <= 57; code = reference.charCodeAt(++at)) row = row * 10 + code - 48;
    if (at !== reference.length || col === 0) row = 0;
    this.row = row - 1;
    this.col = col - 1;
  }

  private closeCell(): void {
    const entry = this.formula === undefined ? this.arrayEntry() : this.formulaEntry(this.formula);
    let kind: number = cellKind.empty;
    let value = 0;
    if (this.hasValue) {
      kind = this.kindOf();
      if (kind === cellKind.empty) this.hasValue = false;
      else value = this.valueOf(kind);
      if (!Number.isFinite(value)) {
        countCell(this.missing.unreadable, this.reference ?? "");
        kind = cellKind.empty;
        value = 0;
      }
    }
    if (!this.hasValue) {
      if (this.formula !== undefined) countCell(this.missing.uncalculated, this.reference ?? "");
      else if (this.style === 0 && entry === noFormula) return;
    }
    if (--this.tables.budget.cells < 0) throw new Refusal("too-large");
    this.sheet.addRaw(this.row, this.col, kind, value, entry, this.style);
  }

  private kindOf(): number {
    switch (this.type) {
      case undefined:
      case "n":
        return this.value === "" ? cellKind.empty : cellKind.number;
      case "s":
        return this.value === "" ? cellKind.empty : cellKind.text;
      case "b":
        return cellKind.boolean;
      case "e":
        return cellKind.error;
      case "d":
        return cellKind.number;
      default:
        return cellKind.text;
    }
  }

  /** What the snapshot's value column holds for this kind; not a finite number where the text is no such value. */
  private valueOf(kind: number): number {
    const { value, tables } = this;
    if (this.type === "s") return tables.sharedStrings[parseNumber(value)] ?? NaN;
    if (kind === cellKind.number)
      return this.type === "d" ? serialOfIsoDate(value, tables.date1904) : parseNumber(value);
    if (kind === cellKind.boolean) return value === "1" || value === "true" ? 1 : 0;
    return tables.book.stringAt(unescapeText(value));
  }

  private formulaEntry({ t, si, ref }: Attributes): number {
    const { row, col } = this;
    const text = this.formulaText.startsWith("=") ? this.formulaText.slice(1) : this.formulaText;
    if (t === "shared" && si !== undefined) return this.shared.entry(si, text, ref !== undefined, row, col);
    if (t === "dataTable") {
      countCell(this.missing.dataTables, this.reference ?? "");
      return noFormula;
    }
    if (text === "") return this.arrayEntry();
    if (t !== "array") return this.sheet.addFormula({ text, row, col });
    const array = (ref !== undefined && parseRange(ref)) || { top: row, left: col, bottom: row, right: col };
    const entry = this.sheet.addFormula({ text, row, col, array });
    if (array.top !== array.bottom || array.left !== array.right) {
      this.arrays.push({ range: array, entry });
      this.arrays.sort((a, b) => a.range.bottom - b.range.bottom);
    }
    return entry;
  }

  /** The array formula that fills this cell from elsewhere, if any. */
  private arrayEntry(): number {
    if (this.arrays.length === 0) return noFormula;
    return this.arrays.find(({ range }) => contains(range, this.row, this.col))?.entry ?? noFormula;
  }
}
