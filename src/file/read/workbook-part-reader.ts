import type { NameSnapshot, Visibility } from "../../core/workbook/snapshot";
import { isOn, relationshipId } from "../xml/attributes";
import type { Attributes, PartReader } from "../xml/parse-part";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string | undefined;
  /** What the calculation chain calls the sheet. */
  readonly id: string;
}

/** Reads the workbook part: which sheets there are, in order, and the defined names. */
export class WorkbookPartReader implements PartReader {
  readonly sheets: ListedSheet[] = [];
  /** Relationships of external references: formulas count them from 1. */
  readonly externalReferences: string[] = [];
  date1904 = false;
  root = "";

  private readonly drafts: { attributes: Attributes; formula: string }[] = [];
  private inName = false;

  open(name: string, attributes: Attributes): void {
    this.root ||= name;
    if (name === "sheet")
      this.sheets.push({
        name: attributes.name ?? "",
        visibility: visibilityOf(attributes.state),
        relationship: relationshipId(attributes),
        id: attributes.sheetId ?? "",
      });
    else if (name === "definedName") {
      this.drafts.push({ attributes, formula: "" });
      this.inName = true;
    } else if (name === "externalReference") this.externalReferences.push(relationshipId(attributes) ?? "");
    else if (name === "workbookPr") this.date1904 = isOn(attributes.date1904);
  }

  text(text: string): void {
    if (this.inName) this.drafts.at(-1)!.formula += text;
  }

  close(name: string): void {
    if (name === "definedName") this.inName = false;
  }

  /** The defined names, Excel's own ones (`_xlnm.Print_Area`) among them. */
  names(): NameSnapshot[] {
    return this.drafts.map(({ attributes, formula }) => {
      const sheet =
        attributes.localSheetId === undefined
          ? undefined
          : this.sheets[Number(attributes.localSheetId)]?.name;
      return {
        name: attributes.name ?? "",
        formula: formula.trim(),
        hidden: isOn(attributes.hidden),
        ...(sheet !== undefined && { sheet }),
      };
    });
  }
}

const visibilityOf = (state: string | undefined): Visibility =>
  state === "hidden" || state === "veryHidden" ? state : "visible";
