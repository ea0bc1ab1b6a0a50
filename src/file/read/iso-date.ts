const day = 86_400_000;

/**
 * A cell of type "d" as the serial number every other cell would hold.
 * @returns NaN for what is no date
 * @example serialOfIsoDate("2026-01-01", false) // 46023
 */
export function serialOfIsoDate(text: string, date1904: boolean): number {
  const time = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  if (date1904) return (time - Date.UTC(1904, 0, 1)) / day;
  const serial = (time - Date.UTC(1899, 11, 30)) / day;
  return serial < 61 ? serial - 1 : serial; // 1900 counts as a leap year in spreadsheets
}
