import type { RangeAddress } from "../../core/workbook/address";
import { relationshipId } from "../xml/attributes";
import type { Attributes, PartReader } from "../xml/parse-part";

/** A chart's frame on a sheet. */
export interface ChartFrame {
  readonly name: string;
  readonly description: string;
  /** Relationship of the drawing part to the chart part. */
  readonly relationship: string;
  readonly area: RangeAddress;
}

/** Reads from a drawing part which charts lie over which cells. */
export class DrawingReader implements PartReader {
  readonly frames: ChartFrame[] = [];
  private marks: Record<string, number> = {};
  private corner: "from" | "to" | undefined;
  private taking: string | undefined;
  private digits = "";
  private about = { name: "", description: "" };

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case "twoCellAnchor":
        this.marks = {};
        break;
      case "from":
      case "to":
        this.corner = name;
        break;
      case "row":
      case "col":
      case "rowOff":
      case "colOff":
        this.taking = this.corner && `${this.corner} ${name}`;
        this.digits = "";
        break;
      case "cNvPr":
        this.about = { name: attributes.name ?? "", description: attributes.descr ?? "" };
        break;
      case "chart":
        this.addFrame(attributes);
    }
  }

  text(text: string): void {
    if (this.taking) this.digits += text;
  }

  close(name: string): void {
    if (name === "from" || name === "to") this.corner = undefined;
    if (this.taking?.endsWith(` ${name}`)) {
      this.marks[this.taking] = Number(this.digits);
      this.taking = undefined;
    }
  }

  private addFrame(attributes: Attributes): void {
    const relationship = relationshipId(attributes);
    const { ["from row"]: top, ["from col"]: left, ["to row"]: bottom, ["to col"]: right } = this.marks;
    if (relationship === undefined || top === undefined || left === undefined) return;
    if (bottom === undefined || right === undefined) return;
    // An edge on the line between two cells belongs to the one before it.
    const last = (at: number, offset: number | undefined) => (offset ? at : at - 1);
    const area = {
      ...{ top, left },
      bottom: Math.max(top, last(bottom, this.marks["to rowOff"])),
      right: Math.max(left, last(right, this.marks["to colOff"])),
    };
    this.frames.push({ ...this.about, relationship, area });
  }
}
