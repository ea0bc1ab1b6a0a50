import type { WorkbookSpec } from "../../core/workbook/sheet-spec";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { ExcelHost } from "../host/excel-host";
import { UniverWorkbook } from "../host/engine/univer-workbook";
import type { Calculation } from "../host/engine/calculation";
import type { ExcelModel } from "../host/excel/model";
import { completeOptions } from "../host/excel/protection";
import type { Grid } from "../grid/create-grid";
import { isCalculable } from "../grid/is-calculable";
import { workbookData } from "../grid/workbook-data";
import { keepCharts } from "./chart-specs";
import { specOfWorkbook } from "./spec-of-workbook";

/** The workbook in the grid: the host that the pane talks to, and what the file was that it came from. */
export interface OpenBook {
  /** With ".xlsx". */
  readonly name: string;
  readonly host: ExcelHost;
  /** Undefined for a workbook that was never a file. */
  readonly file: BookFile | undefined;
  /** Formulas that show the file's stored values. */
  readonly notCalculated: number;
  readonly dispose: () => Promise<void>;
}
export interface BookFile {
  readonly bytes: Uint8Array;
  /** What the grid made of these bytes, to tell later what was changed. */
  readonly shown: WorkbookSpec;
}

/** Puts workbooks into the one Univer of the page, each as a unit of its own. */
export class Bookshelf {
  private made = 0;
  private calculation: Calculation | undefined;

  constructor(
    private readonly grid: Pick<Grid, "api" | "injector">,
    private readonly onFault: (fault: unknown) => void,
    /** Hears of files that the pane wants opened. */
    private readonly onNewBook: (file: Uint8Array) => void,
  ) {}

  /** An empty workbook. @param name with ".xlsx" */
  blank(name: string, sheetName: string): OpenBook {
    const book = UniverWorkbook.create(this.grid.api, this.nextId(), [sheetName], this.calculation);
    return this.host(book, name, undefined, 0);
  }

  /** Shows a file's workbook. @param snapshot of `bytes`, read with looks */
  show(name: string, bytes: Uint8Array, snapshot: WorkbookSnapshot): OpenBook {
    const { data, notCalculated } = workbookData(snapshot, { id: this.nextId(), name }, (formula) =>
      isCalculable(this.grid.injector, formula),
    );
    const book = new UniverWorkbook(this.grid.api, this.grid.api.createWorkbook(data), this.calculation);
    for (const [at, { protected: isProtected, visibility }] of snapshot.sheets.entries()) {
      const setting = book.settings.of(data.sheetOrder![at]!);
      if (isProtected) setting.protection = { options: completeOptions(undefined) };
      if (visibility === "veryHidden") setting.veryHidden = true;
    }
    return this.host(book, name, bytes, notCalculated, (model) =>
      snapshot.sheets.forEach(({ look }, at) => keepCharts(model, data.sheetOrder![at]!, look?.charts ?? [])),
    );
  }

  private host(
    book: UniverWorkbook,
    name: string,
    bytes: Uint8Array | undefined,
    notCalculated: number,
    prepare: (model: ExcelModel) => void = () => undefined,
  ): OpenBook {
    this.calculation = book.calculation;
    const host = new ExcelHost(book, this.onFault);
    host.model.newBooks.on(this.onNewBook);
    prepare(host.model);
    return {
      name,
      host,
      file: bytes && { bytes, shown: specOfWorkbook(host.model) },
      notCalculated,
      dispose: () => {
        host.dispose();
        return book.dispose();
      },
    };
  }

  private nextId(): string {
    return `book${++this.made}`;
  }
}
