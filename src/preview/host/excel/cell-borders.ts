import { BorderStyleTypes, type IBorderData, type ICellData, type IStyleData } from "@univerjs/core";
import { color } from "./cell-format";
import { borderStyles, borderWeights } from "./border-types";

/** The sides of one cell, as cell properties name them. */
const edges = { bottom: "b", left: "l", right: "r", top: "t" } as const satisfies Record<
  string,
  keyof IBorderData
>;

/** `format.borders` of one cell: every side with its line; a side without one is of the style None. */
export function cellBorders({ bd }: IStyleData): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(edges).map(([side, edge]) => {
      const line = bd?.[edge];
      const kind = line?.s ?? BorderStyleTypes.NONE;
      return [
        side,
        {
          style: keyOf(borderStyles, kind) ?? "Continuous",
          weight: keyOf(borderWeights, kind) ?? "Thin",
          color: line?.cl?.rgb?.toUpperCase() ?? "#000000",
        },
      ];
    }),
  );
}

/** What to patch into a cell for the sides that `setCellProperties` was given; undefined where it was given none. */
export function bordersPatch(borders: unknown): Pick<ICellData, "s"> | undefined {
  if (typeof borders !== "object" || borders === null) return undefined;
  const bd: IBorderData = {};
  for (const [side, edge] of Object.entries(edges)) {
    const line = (borders as Record<string, Record<string, unknown> | undefined>)[side];
    if (line) bd[edge] = borderLine(line);
  }
  return Object.keys(bd).length > 0 ? { s: { bd } } : undefined;
}

function borderLine({
  style = "Continuous",
  weight = "Thin",
  color: tint = "#000000",
}: Record<string, unknown>): IBorderData["b"] {
  const kind = borderStyles[String(style)] ?? BorderStyleTypes.THIN;
  if (kind === BorderStyleTypes.NONE) return null;
  const thin = kind === BorderStyleTypes.THIN;
  const s = thin ? (borderWeights[String(weight)] ?? kind) : kind;
  return { s, cl: { rgb: color(tint) } };
}

const keyOf = (table: Readonly<Record<string, BorderStyleTypes>>, value: BorderStyleTypes) =>
  Object.keys(table).find((key) => table[key] === value);
