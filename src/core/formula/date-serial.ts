/** A day, and the time of day in whole seconds. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly seconds: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const dayMilliseconds = 86_400_000;
/** Day 0 of the two systems. Excel counts a 29 February 1900 that never was, so days before March 1900 sit one off. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** The day a serial number stands for; undefined where it is none. @example dateOfSerial(45658)?.year // 2025 */
export function dateOfSerial(serial: number, date1904 = false): DateParts | undefined {
  if (!(serial >= 0) || serial >= 2_958_466) return undefined;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  let days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  if (!date1904 && days === 60)
    return { year: 1900, month: 2, day: 29, seconds: seconds % 86_400, weekday: 3 };
  if (!date1904 && days < 60) days++;
  const date = new Date((date1904 ? epoch1904 : epoch1900) + days * dayMilliseconds);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    seconds: seconds % 86_400,
    weekday: date.getUTCDay(),
  };
}

/** Serial number of a day; months and days beyond their range carry over, as DATE does it. */
export function serialOfDate(year: number, month: number, day: number, date1904 = false): number {
  const days = Math.round(
    (Date.UTC(year, month - 1, day) - (date1904 ? epoch1904 : epoch1900)) / dayMilliseconds,
  );
  return !date1904 && days < 61 ? days - 1 : days;
}
