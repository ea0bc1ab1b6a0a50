import { IDefinedNamesService, type ISetDefinedNameMutationParam } from "@univerjs/engine-formula";
import {
  InsertDefinedNameCommand,
  RemoveDefinedNameCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
} from "@univerjs/sheets";
import type { UniverWorkbook } from "./univer-workbook";

/** A defined name; `formula` begins with "=". */
export interface NameRecord {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** undefined: the whole workbook. */
  readonly sheetId: string | undefined;
}

/** Defined names of a Univer workbook. Univer moves them along when rows or columns are put in or taken out. */
export class UniverNames {
  private made = 0;
  constructor(private readonly book: UniverWorkbook) {}

  all(): readonly NameRecord[] {
    const map = this.book.injector.get(IDefinedNamesService).getDefinedNameMap(this.book.id) ?? {};
    return Object.values(map).map((item) => ({
      id: item.id,
      name: item.name,
      formula: item.formulaOrRefString.startsWith("=")
        ? item.formulaOrRefString
        : `=${item.formulaOrRefString}`,
      comment: item.comment ?? "",
      visible: item.hidden !== true,
      sheetId:
        item.localSheetId && item.localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME
          ? item.localSheetId
          : undefined,
    }));
  }

  find(name: string, sheetId: string | undefined): NameRecord | undefined {
    const lower = name.toLowerCase();
    return this.all().find((item) => item.name.toLowerCase() === lower && item.sheetId === sheetId);
  }

  add(name: Omit<NameRecord, "id">): NameRecord {
    const record = { ...name, id: `name-${this.book.id}-${++this.made}` };
    this.book.run(InsertDefinedNameCommand.id, this.params(record));
    return record;
  }
  update(record: NameRecord): void {
    this.book.run(SetDefinedNameCommand.id, this.params(record));
  }
  remove(record: NameRecord): void {
    this.book.run(RemoveDefinedNameCommand.id, this.params(record));
  }

  private params({ id, name, formula, comment, visible, sheetId }: NameRecord): ISetDefinedNameMutationParam {
    return {
      unitId: this.book.id,
      id,
      name,
      // Univer follows row and column changes in plain references only, not in what begins with "=".
      formulaOrRefString: formula.replace(/^=/, ""),
      comment,
      hidden: !visible,
      localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
  }
}
