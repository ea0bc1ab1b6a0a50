import { CellValueType, numfmt, type ICellData } from "@univerjs/core";

/** What a cell becomes: its content, and a number format where the input brings one along (a typed date does). */
export interface InterpretedInput {
  readonly content: Partial<ICellData>;
  readonly pattern?: string;
}

/** Number format of text cells. */
export const textPattern = "@";

/** The error values of Excel, as cells show them. */
export const errorLiterals: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

const empty = { v: null, t: null, f: null, si: null, p: null } as const;

/**
 * Reads an input as Excel's formula bar would, for a cell of the given number format.
 * @example interpretInput("1,200", "General") // number 1200, pattern "#,##0"
 * @example interpretInput("'1200", "General") // text "1200"
 * @example interpretInput("=A1", "@") // text "=A1"
 * @example interpretInput(1200, "@") // text "1200"
 */
export function interpretInput(input: unknown, pattern: string): InterpretedInput {
  // A text cell makes text of whatever it is given.
  if (typeof input === "number" && pattern !== textPattern) return content(input, CellValueType.NUMBER);
  if (typeof input === "boolean") return content(input ? 1 : 0, CellValueType.BOOLEAN);
  const text = String(input);
  if (text === "" || text === "'") return { content: empty };
  if (text.startsWith("'")) return textContent(text.slice(1));
  if (pattern === textPattern) return textContent(text);
  if (text.startsWith("=") && text.length > 1) return { content: { ...empty, f: text } };
  if (/^(true|false)$/i.test(text))
    return content(text.toLowerCase() === "true" ? 1 : 0, CellValueType.BOOLEAN);
  if (errorLiterals.has(text.toUpperCase())) return content(text.toUpperCase(), CellValueType.STRING);
  const number = numfmt.parseValue(text);
  if (typeof number?.v !== "number") return textContent(text);
  const brought = pattern === "General" && number.z && number.z !== "General" ? number.z : undefined;
  return {
    ...content(number.v, CellValueType.NUMBER),
    ...(brought === undefined ? {} : { pattern: brought }),
  };
}

const content = (v: number | string, t: CellValueType): InterpretedInput => ({ content: { ...empty, v, t } });

/** Text that reads like a number or an error is marked, or the engine would take it for one. */
const textContent = (text: string): InterpretedInput =>
  content(
    text,
    typeof numfmt.parseValue(text)?.v === "number" || errorLiterals.has(text)
      ? CellValueType.FORCE_STRING
      : CellValueType.STRING,
  );
