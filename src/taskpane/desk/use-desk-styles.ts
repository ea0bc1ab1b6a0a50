import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of the desk have in common: narrow, small, nothing wider than the pane. */
export const useDeskStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  // Fields come as wide as their browser likes; here they must fit the narrowest pane.
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  input: { width: "100%", minWidth: 0, boxSizing: "border-box" },
  part: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalXS,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
  },
  select: {
    minHeight: "26px",
    minWidth: 0,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
