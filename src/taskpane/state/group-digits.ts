/**
 * A number for people: grouped by threes. Small, for the first view; `formatNumber` of the core is exact to 15 digits.
 * @example groupDigits(1074) // "1,074"
 */
export function groupDigits(value: number): string {
  const [whole = "", ...decimals] = String(value).split(".");
  if (!/^-?\d+$/.test(whole)) return String(value);
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...decimals].join(".");
}
