import type { TemplateId } from "../templates/define";
import type { Span } from "../workbook/snapshot";

/** How sure a proposal is: its words say just this, they point there, or nothing is known. */
export type Certainty = "sure" | "likely" | "none";

/** Lines go to one template, or each to the one that its own words tell. */
export type MappedTemplate = TemplateId | "by-line";

/** The figures of a column times `factor` are what the plan column holds. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly factor: number;
}

/** Who says in what unit the figures of a column stand; a unit read off other columns or the lines is only likely. */
export type UnitFrom = "header" | "caption" | "beside" | "lines" | "user" | "none";

/** A column of somebody's own table, and the plan column it is to fill. Plain data: people correct it. */
export interface MappedColumn {
  /** Zero-based, on the sheet. */
  readonly col: number;
  /** The nearest words above its cells. */
  readonly header: string;
  /** What its header and the words above that say about its figures: 万元, 公里, 元/亩; "" where nothing. */
  readonly unit: string;
  readonly unitFrom: UnitFrom;
  /** Id of a plan column; null where it is left out. */
  readonly target: string | null;
  readonly certainty: Certainty;
  readonly conversion: Conversion | null;
  /** Whether an empty cell means what stands in the line above it, as merged cells of labels look when read. */
  readonly carried: boolean;
  /** The first lines' cells as they stand, and as the plan would hold them. */
  readonly samples: readonly { readonly shown: string; readonly taken: string }[];
}

export interface Mapping {
  readonly sheet: string;
  readonly template: MappedTemplate;
  /** Rows of the header, zero-based, both inside. */
  readonly header: Span;
  readonly columns: readonly MappedColumn[];
  /** Rows a user decided about, zero-based: true makes a line of it, false leaves it out. */
  readonly rows: readonly (readonly [row: number, taken: boolean])[];
}

/** What a user sets right in a proposal. */
export interface MappingCorrections {
  readonly template?: MappedTemplate;
  /** By column of the sheet: the plan column, or null to leave it out. */
  readonly targets?: ReadonlyMap<number, string | null>;
  /** By column of the sheet: the unit its figures stand in. */
  readonly units?: ReadonlyMap<number, string>;
  /** By row of the sheet: whether it is a line. */
  readonly rows?: ReadonlyMap<number, boolean>;
}
