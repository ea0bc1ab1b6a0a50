import { fenOfYuan, type Fen } from "./money";
import { readNumberText } from "./number-text";

/**
 * A sum of money as people type it, in yuan where no unit says otherwise.
 * @returns undefined where it is no certain number, of another unit, or no whole fen
 * @example fenInText("5万元") // 5000000
 */
export function fenInText(text: string): Fen | undefined {
  const read = readNumberText(text);
  return read.kind === "number" && (read.unit === "" || read.unit === "元")
    ? fenOfYuan(read.value)
    : undefined;
}
