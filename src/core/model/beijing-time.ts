/**
 * A moment as people in China read it. All of China keeps one time: a machine's own setting must not give one change
 * two times.
 * @param time ISO 8601, UTC
 * @example beijingTime("2026-03-01T08:00:00.000Z") // "2026-03-01 16:00:00"
 */
export const beijingTime = (time: string): string =>
  new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
