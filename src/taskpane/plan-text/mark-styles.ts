import { makeStyles, tokens } from "@fluentui/react-components";
import type { FigureRole } from "../../core/text/mark-text";

export type MarkKind = FigureRole | "fault" | "current";

const underline = {
  textDecorationLine: "underline",
  textDecorationThickness: "2px",
  textUnderlineOffset: "3px",
  textDecorationSkipInk: "none",
} as const;

/** Each kind of figure has a line of its own, so that it can be told without colours. */
const useStyles = makeStyles({
  item: { ...underline, textDecorationStyle: "dotted", color: tokens.colorPaletteBlueForeground2 },
  amount: { ...underline, textDecorationStyle: "solid", color: tokens.colorPaletteGreenForeground2 },
  source: {
    ...underline,
    textDecorationThickness: "1px",
    textDecorationStyle: "double",
    color: tokens.colorPaletteGrapeForeground2,
  },
  fault: {
    ...underline,
    textDecorationStyle: "wavy",
    textDecorationThickness: "1px",
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
  },
  current: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "1px",
  },
});

/** The class of a mark; none for text that is not marked. */
export function useMarkClass(): (kind: MarkKind | null) => string | undefined {
  const styles = useStyles();
  return (kind) => (kind ? styles[kind] : undefined);
}
