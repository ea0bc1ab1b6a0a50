import { decimal } from "./money";

/**
 * A number for people: grouped by threes, with the decimals it has (what 15 digits show of it).
 * @example formatNumber(2400000) // "2,400,000"
 * @example formatNumber(0.6667) // "0.6667"
 */
export function formatNumber(value: number): string {
  const [whole = "", part] = decimal(value).abs().toFixed().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "-" : ""}${grouped}${part ? `.${part}` : ""}`;
}
