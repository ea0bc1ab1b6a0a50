import { sameFormula } from "../formula/same-formula";
import type { TableCell } from "./summary-table";

/**
 * Whether a cell of a summary table holds the formula that was laid out there, by this version or an earlier one. Some
 * programs put quotes around the names of sheets, and a range that lost all rows but one stays a range.
 * @param held without "="
 */
export const isLaidOut = ({ formula, earlier }: TableCell, held: string): boolean =>
  [formula, earlier].some((one) => one !== undefined && sameFormula(plain(held), plain(one)));

const plain = (formula: string) => formula.replaceAll("'", "").replace(/\b([A-Z]+\d+):\1\b/g, "$1");
