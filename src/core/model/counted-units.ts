import { units } from "./units";

/** Units as they stand behind figures in sentences, longest first, for a regular expression; ASCII ones are too easily part of a model number. */
export const countedUnits = units
  .flatMap(({ spellings }) => spellings)
  .filter((spelling) => !/^[\x21-\x7e]|^[位名日元]$/.test(spelling))
  .sort((a, b) => b.length - a.length)
  .join("|");
