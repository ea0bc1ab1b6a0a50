import { countedUnits } from "./counted-units";

/** A whole and its parts, as a text counts them up. */
export interface Whole {
  readonly whole: number;
  /** "" where none stands behind the whole. */
  readonly unit: string;
  readonly parts: readonly number[];
  /** 其中: only some parts are named, and they need not add up. */
  readonly ofWhich: boolean;
}

const units = `${countedUnits}|名`;
const figure = "\\d+(?:\\.\\d+)?";
const bracketed = new RegExp(`(${figure})\\s*(${units})?\\s*[(（]([^()（）]*)[)）]`, "gu");
const ofWhichClause = new RegExp(`(${figure})\\s*(${units})[，,]?\\s*其中[:：]?([^。；;()（）]*)`, "gu");
/** A part: what it is called, if anything, its figure, and its unit. */
const part = new RegExp(`^[^\\d.]*?(${figure})\\s*(${units})?$`, "u");
/** Bare figures in brackets may be anything; from three on they are a list. */
const fewestBare = 3;

/**
 * Wholes in a text with the parts that follow in brackets, or after 其中. Brackets that hold other units, sizes or
 * remarks are none.
 * @example wholesIn("重点项目42个(10,6,6,2,16)") // [{ whole: 42, unit: "个", parts: [10, 6, 6, 2, 16], ofWhich: false }]
 * @example wholesIn("培育800名，其中高职500名、中职300名") // ofWhich: true
 */
export function wholesIn(text: string): readonly Whole[] {
  if (!/\d.*(?:其中|[(（].*\d)/s.test(text)) return [];
  const plain = text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  const found: Whole[] = [];
  for (const [, whole = "", unit = "", inside = ""] of plain.matchAll(bracketed)) {
    const ofWhich = /^\s*其中/.test(inside);
    const parts = partsOf(inside.replace(/^\s*其中[:：]?/, ""), unit, ofWhich);
    // A figure above the whole is a year, a size or a number of something else.
    if (parts && (ofWhich || parts.every((one) => one < Number(whole))))
      found.push({ whole: Number(whole), unit, parts, ofWhich });
  }
  for (const [, whole = "", unit = "", behind = ""] of plain.matchAll(ofWhichClause)) {
    const parts = partsOf(behind, unit, true);
    if (parts) found.push({ whole: Number(whole), unit, parts, ofWhich: true });
  }
  return found;
}

function partsOf(text: string, unit: string, ofWhich: boolean): readonly number[] | undefined {
  const figures: { readonly value: number; readonly unit: string }[] = [];
  for (const piece of text.split(/[，,、；;+＋和及]/)) {
    if (!/\d/.test(piece)) continue;
    const read = part.exec(piece.trim());
    if (read) figures.push({ value: Number(read[1]), unit: read[2] ?? "" });
    // Of a whole, every figure must be a part; among named parts others may stand.
    else if (!ofWhich) return undefined;
  }
  const same = figures.filter((one) => one.unit === unit && unit !== "");
  if (ofWhich) return same.length > 0 ? same.map(({ value }) => value) : undefined;
  const bare = figures.every((one) => one.unit === "");
  const isList = bare ? figures.length >= fewestBare : figures.length > 1 && same.length === figures.length;
  return isList ? figures.map(({ value }) => value) : undefined;
}
