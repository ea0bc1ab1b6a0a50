import { maxCols } from "../../core/workbook/address";
import type { SheetLook, ValidationLook } from "../../core/workbook/look";
import { isOn } from "../xml/attributes";
import type { Attributes } from "../xml/parse-part";
import { resolveColour, standardPalette } from "./colours";
import { rangesOf } from "./sheet-facts-reader";

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
/** Elements of a validation whose text is wanted. */
const texts = { formula1: "formula", formula2: "formula2", sqref: "ranges" } as const;

/** Reads from a worksheet part how the sheet looks: sizes, frozen panes, grid lines, colour of its tab, prompts. */
export class SheetLookReader {
  private readonly columns: SheetLook["columns"][number][] = [];
  private readonly rowHeights: SheetLook["rowHeights"][number][] = [];
  private readonly validations: ValidationLook[] = [];
  private readonly sheet: Draft<Pick<SheetLook, "defaultWidth" | "defaultHeight" | "freeze" | "tabColor">> =
    {};
  private gridlines = true;
  private row = -1;
  private validation: Draft<ValidationLook> | undefined;
  private taking: keyof typeof texts | undefined;
  private text = "";

  /** @param theme colours in the order of `theme` attributes */
  constructor(private readonly theme: readonly string[]) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case "row":
        this.openRow(attributes);
        break;
      case "col":
        this.openCol(attributes);
        break;
      case "sheetFormatPr":
        if (attributes.defaultColWidth) this.sheet.defaultWidth = Number(attributes.defaultColWidth);
        if (attributes.defaultRowHeight) this.sheet.defaultHeight = Number(attributes.defaultRowHeight);
        break;
      case "sheetView":
        this.gridlines = isOn(attributes.showGridLines, true);
        break;
      case "pane":
        if (attributes.state === "frozen" || attributes.state === "frozenSplit")
          this.sheet.freeze = { rows: Number(attributes.ySplit ?? 0), cols: Number(attributes.xSplit ?? 0) };
        break;
      case "tabColor": {
        const color = resolveColour(attributes, { theme: this.theme, indexed: standardPalette });
        if (color) this.sheet.tabColor = color;
        break;
      }
      case "dataValidation":
        this.validation = {
          ranges: rangesOf(attributes.sqref ?? ""),
          type: attributes.type ?? "none",
          formula: "",
          operator: attributes.operator ?? "between",
          strict: isOn(attributes.showErrorMessage) && (attributes.errorStyle ?? "stop") === "stop",
          title: attributes.promptTitle ?? attributes.errorTitle ?? "",
          message: attributes.prompt ?? attributes.error ?? "",
        };
        break;
      case "formula1":
      case "formula2":
      case "sqref":
        this.taking = this.validation && name;
        this.text = "";
    }
  }

  takeText(text: string): void {
    if (this.taking) this.text += text;
  }

  close(name: string): void {
    const { validation } = this;
    if (!validation) return;
    if (name === this.taking) {
      const field = texts[this.taking];
      if (field === "ranges") validation.ranges = rangesOf(this.text);
      else validation[field] = this.text;
      this.taking = undefined;
    } else if (name === "dataValidation") {
      this.validations.push(validation);
      this.validation = undefined;
    }
  }

  /** The look, once the part is read. */
  look(): SheetLook {
    const { columns, rowHeights, gridlines, validations } = this;
    return { ...this.sheet, columns, rowHeights, gridlines, validations };
  }

  private openRow({ r, ht, customHeight }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    // A height without this mark was only measured, from the fonts of the machine that saved the file.
    if (ht !== undefined && isOn(customHeight)) this.rowHeights.push({ row: this.row, height: Number(ht) });
  }

  private openCol({ min, max, width }: Attributes): void {
    const [first, last] = [Number(min) - 1, Math.min(Number(max), maxCols) - 1];
    if (first >= 0 && last >= first && Number(width) > 0)
      this.columns.push({ first, last, width: Number(width) });
  }
}
