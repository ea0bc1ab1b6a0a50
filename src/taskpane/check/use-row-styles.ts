import { makeStyles, tokens } from "@fluentui/react-components";

/** How a list of findings looks, on sheets and in plan texts alike: rows to press, the current one marked at its edge. */
export const useRowStyles = makeStyles({
  item: { borderLeft: "3px solid transparent" },
  currentItem: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    border: "none",
    font: "inherit",
    textAlign: "left",
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  text: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  where: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS },
});
