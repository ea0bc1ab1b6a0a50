import type { Locale } from "../core/model/locale";
import type { Result } from "../core/model/result";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { readXlsx } from "../file/read-xlsx";
import { Bookshelf, type OpenBook } from "./book/open-book";
import { saveBook } from "./book/save-book";
import type { Grid } from "./grid/create-grid";
import { watchGrid } from "./grid/watch-grid";
import type { Messages } from "./page/messages";
import { saveFile } from "./page/save-file";
import type { Say } from "./page/say";
import { fetchSample, type samples } from "./page/samples";
import { texts } from "./page/texts";

export interface DeskParts {
  readonly grid: Grid;
  readonly messages: Messages;
  readonly say: Say;
  readonly locale: Locale;
  /** Asks before changes are discarded. */
  readonly confirm: (question: string) => boolean;
  readonly showFile: (name: string, changed: boolean) => void;
  /** Another workbook lies open: the pane has to begin anew. */
  readonly onReplaced: () => void;
}

/** What lies open on the page: opens and saves workbooks, and never loses one without asking. */
export class Desk {
  private readonly shelf: Bookshelf;
  private current: OpenBook;
  private stopWatching: () => void;
  private isChanged = false;

  constructor(private readonly parts: DeskParts) {
    this.shelf = new Bookshelf(
      parts.grid,
      (fault) => console.error(fault),
      // The pane that asks gets its answer before another takes its place.
      (file) => setTimeout(() => void this.openMade(file)),
    );
    this.current = this.shelf.blank(`${parts.say(texts.newBook)}.xlsx`, parts.say(texts.firstSheet));
    this.stopWatching = this.watch();
    this.tell();
  }

  get book(): OpenBook {
    return this.current;
  }
  get changed(): boolean {
    return this.isChanged;
  }

  openBlank(): void {
    const { say } = this.parts;
    if (this.mayDiscard())
      this.replace(() => this.shelf.blank(`${say(texts.newBook)}.xlsx`, say(texts.firstSheet)));
  }

  async openFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file || !this.mayDiscard()) return;
    if (files.length > 1) return this.fail(texts.manyFiles);
    await this.open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  async openSample({ file, name }: (typeof samples)[number]): Promise<void> {
    if (!this.mayDiscard()) return;
    await this.open(`${this.parts.say(name)}.xlsx`, () => fetchSample(file));
  }

  /** What the pane made takes the place of what lies open, which is asked about; it is saved nowhere yet. */
  private async openMade(file: Uint8Array): Promise<void> {
    if (!this.mayDiscard()) return;
    const before = this.current;
    await this.open(this.parts.say(texts.newBook), () => Promise.resolve(file));
    if (this.current === before) return;
    this.isChanged = true;
    this.tell();
  }

  async save(): Promise<void> {
    const { messages, say } = this.parts;
    const { name } = this.current;
    messages.show("working", say(texts.saving, { name }));
    try {
      const { file, rewritten } = await saveBook(this.current);
      this.current = { ...this.current, file };
      saveFile(name, file.bytes);
      this.isChanged = false;
      this.tell();
      messages.show("done", say(rewritten ? texts.savedAnew : texts.saved, { name }));
    } catch (cause) {
      console.error(cause);
      this.fail(texts.notSaved);
    }
  }

  /** Reads and shows a workbook; whatever goes wrong, the open one stays. */
  private async open(name: string, load: () => Promise<Uint8Array>): Promise<void> {
    const { messages, say, locale } = this.parts;
    messages.show("working", say(texts.opening, { name }));
    let bytes: Uint8Array;
    let read: Result<WorkbookSnapshot>;
    try {
      bytes = await load();
      read = await readXlsx(bytes, { looks: true });
    } catch (cause) {
      console.error(cause);
      return this.fail(texts.notLoaded);
    }
    if (!read.ok) return messages.show("error", `${read.reason[locale]}${say(texts.unchanged)}`);
    const { value } = read;
    this.replace(() => this.shelf.show(xlsxName(name), bytes, value));
  }

  private replace(make: () => OpenBook): void {
    const { messages, say, onReplaced } = this.parts;
    let made: OpenBook;
    try {
      made = make();
    } catch (cause) {
      console.error(cause);
      return this.fail(texts.notOpened);
    }
    const before = this.current;
    this.stopWatching();
    this.current = made;
    this.stopWatching = this.watch();
    this.isChanged = false;
    void before.dispose();
    this.tell();
    if (made.notCalculated > 0)
      messages.show("done", say(texts.notCalculated, { count: made.notCalculated }));
    else messages.clear();
    onReplaced();
  }

  private watch(): () => void {
    const { grid, messages, say } = this.parts;
    const onChanged = () => {
      if (this.isChanged) return;
      this.isChanged = true;
      this.tell();
    };
    const stopGrid = watchGrid(grid, this.current, {
      onChanged,
      onLocked: (cell) => messages.show("error", say(texts.locked, { cell })),
    });
    const stopCharts = this.current.host.model.charted.on((what) => {
      onChanged();
      if (what === "placed") messages.show("done", say(texts.chartsNotDrawn));
    });
    return () => {
      stopGrid();
      stopCharts();
    };
  }

  private mayDiscard(): boolean {
    const { confirm, say } = this.parts;
    return !this.isChanged || confirm(say(texts.discard, { name: this.current.name }));
  }

  private fail(text: (typeof texts)[keyof typeof texts]): void {
    this.parts.messages.show("error", this.parts.say(text));
  }

  private tell(): void {
    this.parts.showFile(this.current.name, this.isChanged);
  }
}

/** What is saved is .xlsx without macros, whatever was opened. @example xlsxName("计划.xlsm") // "计划.xlsx" */
const xlsxName = (name: string): string => name.replace(/\.xls[xm]$/i, "").concat(".xlsx");
