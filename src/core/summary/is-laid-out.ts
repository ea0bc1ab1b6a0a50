import { sameFormula } from "../formula/same-formula";
import type { TableCell } from "./summary-table";

/**
 * Whether a cell of a summary table holds the formula that was laid out there, by this version or an earlier one. Some
 * programs put quotes around the names of sheets.
 * @param held without "="
 */
export const isLaidOut = ({ formula, earlier }: TableCell, held: string): boolean =>
  [formula, earlier].some((one) => one !== undefined && sameFormula(unquoted(held), unquoted(one)));

const unquoted = (formula: string) => formula.replaceAll("'", "");
