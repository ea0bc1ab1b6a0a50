import type { HostObject } from "../rich-api/object-type";

/** The object behind a `Worksheet` and what hangs on it. */
export interface SheetTarget {
  readonly sheetId: string;
}

export const sheetObject = (sheetId: string): HostObject<SheetTarget> => ({
  type: "Worksheet",
  target: { sheetId },
});
