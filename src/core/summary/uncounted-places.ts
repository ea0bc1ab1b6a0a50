import type { Totals } from "./totals";

/** Where lines stand that the totals leave out. @example "道路!N6" */
export const uncountedPlaces = ({ uncounted }: Totals): readonly string[] =>
  uncounted.map((line) => `${line.sheet.name}!${line.at("amount") ?? line.row + 1}`);
