import { maxCols, parseRange, type RangeAddress } from "../../core/workbook/address";
import type { ValidationSnapshot } from "../../core/workbook/snapshot";
import { isOn, relationshipId } from "../xml/attributes";
import type { Attributes } from "../xml/parse-part";
import { SpanCollector } from "./span-collector";

interface LinkDraft {
  readonly range: RangeAddress;
  readonly location: string | undefined;
  readonly relationship: string | undefined;
}

/** Reads what a worksheet part says outside its cells. */
export class SheetFactsReader {
  readonly hiddenCols = new SpanCollector();
  readonly merges: RangeAddress[] = [];
  readonly validations: ValidationSnapshot[] = [];
  readonly links: LinkDraft[] = [];
  protected = false;

  private validation: { type: string; ranges: readonly RangeAddress[]; formula: string } | undefined;
  private taking: "formula" | "sqref" | undefined;
  private text = "";

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case "col":
        this.openCol(attributes);
        break;
      case "mergeCell": {
        const range = parseRange(attributes.ref ?? "");
        if (range) this.merges.push(range);
        break;
      }
      case "hyperlink":
        this.openLink(attributes);
        break;
      case "sheetProtection":
        this.protected = isOn(attributes.sheet);
        break;
      case "dataValidation":
        this.validation = {
          type: attributes.type ?? "none",
          ranges: rangesOf(attributes.sqref ?? ""),
          formula: "",
        };
        break;
      case "formula1":
        this.take("formula");
        break;
      case "sqref": // x14 validations name their cells in an element
        this.take("sqref");
    }
  }

  takeText(text: string): void {
    if (this.taking) this.text += text;
  }

  close(name: string): void {
    if (!this.validation) return;
    if (name === "formula1") this.validation.formula = this.text;
    else if (name === "sqref") this.validation.ranges = rangesOf(this.text);
    else if (name === "dataValidation") {
      this.validations.push(this.validation);
      this.validation = undefined;
    } else return;
    this.taking = undefined;
  }

  private take(what: "formula" | "sqref"): void {
    if (!this.validation) return;
    this.taking = what;
    this.text = "";
  }

  private openCol({ min, max, hidden, width }: Attributes): void {
    // Less than a third of a digit wide is as good as hidden.
    if (!isOn(hidden) && !(width !== undefined && Number(width) < 0.3)) return;
    const [first, last] = [Number(min) - 1, Math.min(Number(max), maxCols) - 1];
    if (first >= 0 && last >= first) this.hiddenCols.add(first, last);
  }

  private openLink(attributes: Attributes): void {
    const range = parseRange(attributes.ref ?? "");
    if (range)
      this.links.push({ range, location: attributes.location, relationship: relationshipId(attributes) });
  }
}

/** A list of ranges as validations name it; what isn't a range is left out. */
export const rangesOf = (list: string): RangeAddress[] =>
  list
    .trim()
    .split(/\s+/)
    .map((text) => parseRange(text))
    .filter((range) => range !== undefined);
