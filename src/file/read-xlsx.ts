import { chartNames } from "../core/summary/funding-charts";
import { failed, ok, type Result } from "../core/model/result";
import type { WorkOptions } from "../core/workbook/port";
import type { NotRead, TableSnapshot, WorkbookSnapshot } from "../core/workbook/snapshot";
import type { ChartSpec } from "../core/workbook/chart-spec";
import type { SheetLook } from "../core/workbook/look";
import { SnapshotBuilder, type SheetBuilder } from "../core/workbook/snapshot-builder";
import { Pacer } from "./pacer";
import { ChartReader } from "./read/chart-reader";
import { DrawingReader, type ChartFrame } from "./read/drawing-reader";
import { officeTheme, themeReader } from "./read/colours";
import { CommentCollector } from "./read/read-comments";
import { externalLinkReader } from "./read/external-link-reader";
import { sharedStringsReader } from "./read/read-shared-strings";
import { StyleLooksReader } from "./read/style-looks-reader";
import { StylesReader } from "./read/read-styles";
import type { CellTables } from "./read/sheet-data-reader";
import { SheetLookReader } from "./read/sheet-look-reader";
import { TableReader } from "./read/table-reader";
import { WorkbookPackage, type Relationship } from "./read/workbook-package";
import { WorkbookPartReader, type ListedSheet } from "./read/workbook-part-reader";
import { WorksheetReader } from "./read/worksheet-reader";
import { Refusal } from "./refusal";
import type { PartReader } from "./xml/parse-part";
import { defaultLimits, type Limits } from "./zip/limits";

export interface ReadOptions extends WorkOptions {
  /** What to refuse as too large; see `defaultLimits`. */
  readonly limits?: Partial<Limits>;
  /** Whether to read fonts, borders, widths and the like too (`CellStyle.look`, `SheetSnapshot.look`). */
  readonly looks?: boolean;
}

/**
 * Reads an .xlsx or .xlsm file (transitional or strict) into a snapshot, as a stream: no part is ever held whole.
 * What can't be read but doesn't spoil the rest is listed in `notRead`.
 * @returns the snapshot, or one sentence why the file can't be read
 * @throws WorkbookError "cancelled" when `options.signal` was aborted
 */
export async function readXlsx(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<WorkbookSnapshot>> {
  try {
    return ok(await new WorkbookFile(bytes, options).read());
  } catch (error) {
    if (error instanceof Refusal) return failed(error.reason);
    throw error;
  }
}

/** One reading of one file. */
class WorkbookFile {
  private readonly limits: Limits;
  private readonly parts: WorkbookPackage;
  private readonly book = new SnapshotBuilder();
  private readonly listing = new WorkbookPartReader();
  private readonly notRead: NotRead[] = [];
  private readonly tables: TableSnapshot[] = [];
  private theme = officeTheme;
  private path = "";
  private relationships: readonly Relationship[] = [];

  constructor(
    bytes: Uint8Array,
    private readonly options: ReadOptions,
  ) {
    this.limits = { ...defaultLimits, ...options.limits };
    this.parts = new WorkbookPackage(bytes, this.limits, new Pacer(options.signal));
  }

  async read(): Promise<WorkbookSnapshot> {
    this.path = await this.parts.workbookPath();
    await this.parts.parse(this.path, this.listing);
    if (this.listing.root !== "workbook") throw new Refusal("not-workbook");
    this.relationships = await this.parts.relationships(this.path);
    const tables: CellTables = {
      book: this.book,
      sharedStrings: await this.readSharedStrings(),
      styles: await this.readStyles(),
      date1904: this.listing.date1904,
      budget: { cells: this.limits.cells },
    };
    const { sheets } = this.listing;
    for (const [done, sheet] of sheets.entries()) {
      this.options.onProgress?.({ done, total: sheets.length, sheet: sheet.name });
      await this.readSheet(sheet, tables);
    }
    const externalLinks = await this.readExternalLinks();
    this.options.onProgress?.({ done: sheets.length, total: sheets.length });
    return this.book.build({
      names: this.listing.names(),
      ...(this.tables.length > 0 && { tables: this.tables }),
      externalLinks,
      date1904: this.listing.date1904,
      notRead: this.notRead,
    });
  }

  /** Texts go into the book's table in the file's order, so that cells need no look-up of their text. */
  private async readSharedStrings(): Promise<Int32Array> {
    const first = this.book.strings.length;
    const part = this.related("sharedStrings");
    if (part)
      await this.parts.parse(
        part,
        sharedStringsReader((text) => this.book.strings.push(text)),
      );
    return Int32Array.from({ length: this.book.strings.length - first }, (_, at) => first + at);
  }

  private async readStyles(): Promise<Uint16Array> {
    const themePart = this.related("theme");
    // Some libraries leave the theme out, and colours are Office's own then.
    if (themePart !== undefined && this.parts.has(themePart))
      await this.parseOptional(
        themePart,
        themeReader((own) => (this.theme = own)),
      );
    const { theme } = this;
    const part = this.related("styles");
    if (!part) return new Uint16Array();
    const reader = new StylesReader(theme);
    await this.parts.parse(part, reader);
    if (!this.options.looks) return Uint16Array.from(reader.styles(), (style) => this.book.styleAt(style));
    const looks = new StyleLooksReader(theme);
    await this.parts.parse(part, looks);
    const lookOf = looks.looks();
    return Uint16Array.from(reader.styles(), (style, at) =>
      this.book.styleAt({ ...style, look: lookOf[at] ?? {} }),
    );
  }

  private async readSheet({ name, visibility, relationship }: ListedSheet, tables: CellTables) {
    const part = this.relationships.find(({ id }) => id === relationship);
    if (!part) throw new Refusal("damaged");
    if (part.type !== "worksheet") {
      this.notRead.push({ sheet: name, what: "sheet-type", detail: part.type });
      return;
    }
    const sheet = this.book.addSheet(name);
    const look = this.options.looks ? new SheetLookReader(this.theme) : undefined;
    const reader = new WorksheetReader(sheet, tables, look);
    await this.parts.parse(part.target, reader);
    this.notRead.push(...reader.notRead());
    const relationships = await this.parts.relationships(part.target);
    await this.readTables(sheet, relationships);
    sheet.facts = {
      visibility,
      hiddenRows: reader.data.hiddenRows.spans,
      hiddenCols: reader.facts.hiddenCols.spans,
      merges: reader.facts.merges,
      protected: reader.facts.protected,
      validations: reader.facts.validations,
      comments: await this.readComments(sheet, relationships),
      links: reader.facts.links.map((link) => ({
        range: link.range,
        target: linkTarget(link.location, relationships.find(({ id }) => id === link.relationship)?.target),
      })),
      ...(look && { look: { ...look.look(), ...(await this.readCharts(relationships)) } }),
    };
  }

  /** The charts of ours on a sheet; a part that can't be read is none of them. */
  private async readCharts(relationships: readonly Relationship[]): Promise<Pick<SheetLook, "charts">> {
    const charts: ChartSpec[] = [];
    for (const { type, target } of relationships) {
      if (type !== "drawing" || !this.parts.has(target)) continue;
      const drawing = new DrawingReader();
      await this.parts.parse(target, drawing);
      const parts = await this.parts.relationships(target);
      for (const { relationship, ...frame } of drawing.frames.filter(isOurs)) {
        const part = parts.find(({ id }) => id === relationship)?.target;
        if (part === undefined || !this.parts.has(part)) continue;
        const reader = new ChartReader();
        await this.parts.parse(part, reader);
        const drawn = reader.chart();
        if (drawn) charts.push({ ...frame, ...drawn });
      }
    }
    return charts.length > 0 ? { charts } : {};
  }

  /** The tables of a sheet; one that can't be understood is told, and references to it have no verdict. */
  private async readTables({ name: sheet }: SheetBuilder, relationships: readonly Relationship[]) {
    for (const { type, target } of relationships) {
      if (type !== "table") continue;
      const reader = new TableReader();
      if (!(await this.parseOptional(target, reader, sheet))) continue;
      const table = reader.read(sheet);
      if (table) this.tables.push(table);
      else this.notRead.push({ sheet, what: "part-unreadable", detail: target });
    }
  }

  private async readComments({ name }: SheetBuilder, relationships: readonly Relationship[]) {
    const comments = new CommentCollector();
    for (const { type, target } of relationships)
      if (type === "comments") await this.parseOptional(target, comments.notesReader(), name);
      else if (type === "threadedComment") await this.parseOptional(target, comments.threadsReader(), name);
    return comments.comments();
  }

  /** Addresses of other workbooks, in the order formulas count them ([1], [2] …). */
  private async readExternalLinks(): Promise<string[]> {
    const links: string[] = [];
    for (const reference of this.listing.externalReferences) {
      const part = this.relationships.find(({ id }) => id === reference)?.target;
      let address = "";
      if (part) {
        const targets = await this.parts.relationships(part);
        await this.parseOptional(
          part,
          externalLinkReader((link) => {
            address =
              "address" in link
                ? link.address
                : (targets.find(({ id }) => id === link.relationship)?.target ?? "");
          }),
        );
      }
      links.push(address);
    }
    return links;
  }

  /**
   * Parts without which the rest still stands: told apart instead of giving up the file.
   * @returns whether it could be read
   */
  private async parseOptional(path: string, reader: PartReader, sheet?: string): Promise<boolean> {
    try {
      await this.parts.parse(path, reader);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal) || error.id !== "damaged") throw error;
      this.notRead.push({ ...(sheet !== undefined && { sheet }), what: "part-unreadable", detail: path });
      return false;
    }
  }

  private related(type: string): string | undefined {
    return this.relationships.find((relationship) => relationship.type === type)?.target;
  }
}

const isOurs = ({ name }: ChartFrame) => Object.values<string>(chartNames).includes(name);

/** @example linkTarget("道路!A1", undefined) // "#道路!A1" */
const linkTarget = (location: string | undefined, outside = ""): string =>
  location === undefined ? outside : `${outside}#${location}`;
