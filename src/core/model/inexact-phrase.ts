import { countedUnits } from "./counted-units";

const unit = `(?:${countedUnits}|名|元)(?!年)`;
const figure = "\\d[\\d,.]*\\s?[百千万亿]?";
const inexact = new RegExp(
  [
    `(?:大约|约|近)\\s?${figure}\\s?${unit}`,
    `${figure}[余多]\\s?[万亿]?\\s?${unit}`,
    `${figure}\\s?${unit}(?:左右|上下)`,
    // A least thickness is a specification; least money is no figure to budget with.
    `${figure}\\s?元以上`,
  ].join("|"),
  "u",
);

/**
 * The first figure of a text that says of itself that it is not exact; undefined where there is none.
 * @example inexactPhrase("烤烟种植500多亩") // "500多亩"
 * @example inexactPhrase("厚18厘米以上") // undefined
 */
export const inexactPhrase = (text: string): string | undefined => inexact.exec(text)?.[0];
