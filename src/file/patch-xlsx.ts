import { strFromU8, strToU8, zipSync } from "fflate";
import { fill, type Text } from "../core/model/locale";
import { failed, ok, type Result } from "../core/model/result";
import { parseCell } from "../core/workbook/address";
import { inputOf, sameInput, type Edit } from "../core/workbook/edit";
import type { WorkbookSpec } from "../core/workbook/sheet-spec";
import { SheetReader } from "../core/workbook/sheet-reader";
import { plainStyle, type WorkbookSnapshot } from "../core/workbook/snapshot";
import { cellContentOf } from "./cell-content";
import { Pacer } from "./pacer";
import { appendSheets } from "./patch/append-sheets";
import { orderCalculation, patchCalcChain } from "./patch/patch-calculation";
import { patchWorksheet, type CellChange } from "./patch/patch-worksheet";
import { StylesPatch } from "./patch/styles-patch";
import { WorkbookPackage, type Relationship } from "./read/workbook-package";
import { WorkbookPartReader } from "./read/workbook-part-reader";
import { readXlsx, type ReadOptions } from "./read-xlsx";
import { Refusal } from "./refusal";
import { partBytes } from "./write/part-xml";
import { changeText } from "./xml/text-changes";
import { walkXml } from "./xml/walk-xml";
import { defaultLimits } from "./zip/limits";

const reasons = {
  "no-sheet": { zh: "工作簿里没有工作表“{sheet}”。", en: "The workbook has no sheet “{sheet}”." },
  "no-cell": { zh: "“{cell}”不是单元格地址。", en: "“{cell}” is not the address of a cell." },
  changed: {
    zh: "{sheet}!{cell} 的内容已经变了，没有修改文件。",
    en: "{sheet}!{cell} has changed in the meantime; the file was left as it is.",
  },
  "part-of-array": {
    zh: "{sheet}!{cell} 属于一个数组公式，不能单独修改。",
    en: "{sheet}!{cell} is part of an array formula and can't be changed by itself.",
  },
  "can't-add": {
    zh: "这个文件里不能直接增加工作表，没有修改文件。",
    en: "Sheets can't be added to this file as it is; it was left unchanged.",
  },
  twice: {
    zh: "{sheet}!{cell} 有两处不同的修改，没有修改文件。",
    en: "{sheet}!{cell} has two different changes; the file was left as it is.",
  },
} as const satisfies Record<string, Text>;

const because = (id: keyof typeof reasons, data: Readonly<Record<string, string>>): Text => ({
  zh: fill(reasons[id].zh, data),
  en: fill(reasons[id].en, data),
});

export interface PatchOptions extends ReadOptions {
  /** Sheets and names to add behind those there are; none of them may be there already. */
  readonly add?: WorkbookSpec;
}

/**
 * Changes cells of a user's own workbook, adds sheets where asked, and nothing else in it: parts that are not concerned
 * come out byte for byte. Every edit's `before` must still hold; otherwise nothing is changed. Programs calculate the book anew when
 * they open it.
 * @returns the changed file, or one sentence why it could not be changed
 * @throws WorkbookError "cancelled" when `options.signal` was aborted
 */
export async function patchXlsx(
  bytes: Uint8Array,
  edits: readonly Edit[],
  { add = nothing, ...options }: PatchOptions = {},
): Promise<Result<Uint8Array>> {
  const read = await readXlsx(bytes, options);
  if (!read.ok) return read;
  const refused = refusedEdit(read.value, edits) ?? refusedSheet(read.value, add);
  if (refused) return failed(refused);
  const adds = add.sheets.length + add.names.length > 0;
  if (edits.length === 0 && !adds) return ok(bytes);
  try {
    return await new WorkbookPatch(bytes, options).apply(edits, adds ? add : undefined);
  } catch (error) {
    if (error instanceof Refusal) return failed(error.reason);
    throw error;
  }
}

const nothing: WorkbookSpec = { sheets: [], names: [] };

/** Why one of the sheets or names can't be added to this book. */
function refusedSheet(book: WorkbookSnapshot, { sheets, names }: WorkbookSpec): Text | undefined {
  const same = (a: { readonly name: string }) => (b: { readonly name: string }) =>
    a.name.toLowerCase() === b.name.toLowerCase();
  const taken =
    sheets.some((sheet) => book.sheets.some(same(sheet))) ||
    names.some((name) => book.names.some((one) => one.sheet === undefined && same(name)(one)));
  return taken ? because("can't-add", {}) : undefined;
}

/** Why one of the edits can't be made in this book. */
function refusedEdit(book: WorkbookSnapshot, edits: readonly Edit[]): Text | undefined {
  const readers = new Map(book.sheets.map((sheet) => [sheet.name, new SheetReader(book, sheet)]));
  const seen = new Set<string>();
  for (const { sheet, cell, before, numberFormat } of edits) {
    const reader = readers.get(sheet);
    if (!reader) return because("no-sheet", { sheet });
    const address = parseCell(cell);
    if (!address) return because("no-cell", { cell });
    const place = `${sheet}!${address.row},${address.col}`;
    if (seen.has(place)) return because("twice", { sheet, cell });
    seen.add(place);
    const found = reader.cell(address.row, address.col);
    const format = (found?.style ?? plainStyle).numberFormat;
    if (!sameInput(inputOf(found), before) || (numberFormat && numberFormat.before !== format))
      return because("changed", { sheet, cell });
  }
  return undefined;
}

class WorkbookPatch {
  private readonly parts: WorkbookPackage;
  private readonly listing = new WorkbookPartReader();
  /** Changed parts by path; null takes a part out. */
  private readonly changed = new Map<string, string | null>();
  /** New parts by path. */
  private readonly added = new Map<string, string>();

  constructor(bytes: Uint8Array, options: ReadOptions) {
    const limits = { ...defaultLimits, ...options.limits };
    this.parts = new WorkbookPackage(bytes, limits, new Pacer(options.signal));
  }

  async apply(edits: readonly Edit[], add: WorkbookSpec | undefined): Promise<Result<Uint8Array>> {
    const path = await this.parts.workbookPath();
    await this.parts.parse(path, this.listing);
    const relationships = await this.parts.relationships(path);
    const stylesPath = relationships.find(({ type }) => type === "styles")?.target;
    const styles = stylesPath === undefined ? undefined : new StylesPatch(this.text(stylesPath));
    const formulasGone = new Map<string, ReadonlySet<string>>();
    for (const sheet of new Set(edits.map((edit) => edit.sheet))) {
      const listed = this.listing.sheets.find(({ name }) => name === sheet);
      const part = relationships.find(({ id }) => id === listed?.relationship)?.target;
      if (!listed || part === undefined) throw new Refusal("damaged");
      const changes = edits.filter((edit) => edit.sheet === sheet).map((edit) => cellChange(edit, styles));
      const patched = patchWorksheet(this.text(part), changes);
      if ("partOfArray" in patched)
        return failed(because("part-of-array", { sheet, cell: patched.partOfArray }));
      this.changed.set(part, patched.xml);
      if (patched.formulasGone.length > 0) formulasGone.set(listed.id, new Set(patched.formulasGone));
    }
    const newStyles = styles?.patched();
    if (stylesPath !== undefined && newStyles !== undefined) this.changed.set(stylesPath, newStyles);
    this.changed.set(path, orderCalculation(this.text(path)));
    if (formulasGone.size > 0) this.patchChain(path, relationships, formulasGone);
    if (add && !this.append(add, path, stylesPath)) return failed(because("can't-add", {}));
    return ok(this.zip());
  }

  /** Adds sheets to the parts as they are by now. @returns whether that could be done */
  private append(add: WorkbookSpec, path: string, stylesPath: string | undefined): boolean {
    if (stylesPath === undefined) return false;
    const folder = path.replace(/[^/]*$/, "");
    const paths = {
      workbook: path,
      relationships: relationshipsPath(path),
      contentTypes: contentTypesPath,
      styles: stylesPath,
    };
    const now = (part: string) => this.changed.get(part) ?? this.text(part);
    const listing = {
      workbook: now(paths.workbook),
      relationships: now(paths.relationships),
      contentTypes: now(paths.contentTypes),
      styles: now(paths.styles),
    };
    const appended = appendSheets(listing, add, folder, (part) => this.parts.has(part));
    if (!appended) return false;
    for (const part of ["workbook", "relationships", "contentTypes", "styles"] as const)
      this.changed.set(paths[part], appended[part]);
    for (const [part, xml] of appended.parts) this.added.set(part, xml);
    return true;
  }

  private patchChain(
    workbook: string,
    relationships: readonly Relationship[],
    gone: ReadonlyMap<string, ReadonlySet<string>>,
  ): void {
    const chain = relationships.find(({ type }) => type === "calcChain");
    if (!chain || !this.parts.has(chain.target)) return;
    const patched = patchCalcChain(this.text(chain.target), gone);
    this.changed.set(chain.target, patched ?? null);
    if (patched !== undefined) return;
    const types = contentTypesPath;
    const path = relationshipsPath(workbook);
    this.changed.set(types, without(this.text(types), "PartName", `/${chain.target}`));
    this.changed.set(path, without(this.text(path), "Id", chain.id));
  }

  private text(path: string): string {
    return strFromU8(joined([...this.parts.chunks(path)]));
  }

  private zip(): Uint8Array {
    const files: Record<string, Uint8Array> = {};
    const changed = new Map([...this.changed].map(([path, text]) => [path.toLowerCase(), text]));
    for (const name of this.parts.names()) {
      const text = changed.get(name.toLowerCase());
      if (text === null || name === "__proto__") continue; // no part has such a name, and objects mind it
      files[name] = text === undefined ? joined([...this.parts.chunks(name)]) : strToU8(text);
    }
    for (const [name, xml] of this.added) files[name] = partBytes(xml);
    return zipSync(files);
  }
}

const contentTypesPath = "[Content_Types].xml";
const relationshipsPath = (part: string) => part.replace(/([^/]*)$/, "_rels/$1.rels");

function cellChange({ cell, after, numberFormat }: Edit, styles: StylesPatch | undefined): CellChange {
  const address = parseCell(cell)!; // looked at before
  const content = cellContentOf(after);
  const change = {
    quotePrefix: content.kind === "text" && content.quoted,
    ...(numberFormat && { numberFormat: numberFormat.after }),
  };
  return { ...address, content, format: (current) => styles?.variant(current, change) ?? current };
}

/** An XML text without the one element whose attribute has this value. */
function without(xml: string, attribute: string, value: string): string {
  let found: { start: number; end: number } | undefined;
  walkXml(xml, (element) => {
    if (element.attributes[attribute]?.toLowerCase() === value.toLowerCase()) found = element;
  });
  return found ? changeText(xml, [{ start: found.start, end: found.end, text: "" }]) : xml;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
