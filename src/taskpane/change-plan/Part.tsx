import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PlanChange } from "../../core/change/plan-change";
import type { PlanOutline } from "./plan-outline";

/** What every part of the view gets. */
export interface PartProps {
  readonly outline: PlanOutline;
  readonly busy: boolean;
  readonly onChange: (wish: PlanChange) => void;
}

const useStyles = makeStyles({
  part: {
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  title: { fontWeight: tokens.fontWeightSemibold, padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** One of the things that can be changed, under its name. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{title}</legend>
      {children}
    </fieldset>
  );
}

export const useRowStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  field: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXXS,
    flexGrow: 1,
    minWidth: 0,
  },
  number: { width: "4em", font: "inherit" },
  text: { margin: 0, overflowWrap: "anywhere" },
});
