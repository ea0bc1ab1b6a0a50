import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { useChecking } from "../checking-context";
import { useSession } from "../session-context";
import { useHiddenText } from "../shell/use-hidden-text";
import { checkTexts } from "../texts/check-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { CheckAbout, ShownFinding } from "./check-result";
import { FindingCard } from "./FindingCard";
import { FixedMark, SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
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
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 9px`,
    border: "none",
    font: "inherit",
    textAlign: "left",
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  text: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  short: { display: "-webkit-box", WebkitLineClamp: "2", WebkitBoxOrient: "vertical", overflow: "hidden" },
  cell: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS },
  fixed: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface FindingRowProps {
  readonly finding: ShownFinding;
  readonly about: CheckAbout;
  readonly current: boolean;
  readonly fixed: boolean;
  readonly previewed: boolean;
  readonly onPreview: (finding: ShownFinding) => void;
  readonly onClosePreview: () => void;
}

/** One finding: a line, and its card underneath while it is the current one. Choosing it goes to the cell. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, current, fixed } = props;
  const session = useSession();
  const checking = useChecking();
  const t = useTexts(checkTexts);
  const pick = usePick();
  const styles = useStyles();
  const hidden = useHiddenText();
  const choose = () => {
    checking.makeCurrent(finding.key);
    void session.select(finding.sheet, finding.cell);
  };
  return (
    <li className={mergeClasses(styles.item, current && styles.currentItem)}>
      <button
        type="button"
        className={styles.row}
        aria-current={current}
        aria-expanded={current}
        onClick={choose}
      >
        {fixed ? <FixedMark /> : <SeverityMark severity={finding.severity} />}
        <span className={hidden}>{t(finding.severity)}</span>
        <span className={mergeClasses(styles.text, !current && styles.short)}>
          <span className={styles.cell}>{finding.cell}</span>
          {fixed && <span className={styles.fixed}>{t("fixedNow")} </span>}
          {pick(finding.text)}
        </span>
      </button>
      {current && <FindingCard {...props} onJump={choose} />}
    </li>
  );
});
