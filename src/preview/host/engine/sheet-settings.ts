/** What Excel keeps with a sheet and Univer has no place for. */
export interface SheetSetting {
  /** Set while the sheet is protected; holds `WorksheetProtectionOptions`. */
  protection?: { readonly options: Readonly<Record<string, unknown>>; readonly password?: string };
  veryHidden?: boolean;
  /** `PageLayout` by property name, as last set. */
  page: Record<string, unknown>;
  /** Header and footer texts by property name. */
  headersFooters: Record<string, string>;
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
  /** Rows that begin a page, zero-based. */
  readonly pageStarts: Set<number>;
}

/** Those settings of all sheets of a workbook, made when first asked for. */
export class SheetSettings {
  private readonly bySheet = new Map<string, SheetSetting>();

  of(sheetId: string): SheetSetting {
    let setting = this.bySheet.get(sheetId);
    if (!setting) {
      setting = { page: {}, headersFooters: {}, pageStarts: new Set() };
      this.bySheet.set(sheetId, setting);
    }
    return setting;
  }
  forget(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }
}
