import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { useChecking } from "../checking-context";
import { useSession } from "../session-context";
import { useHiddenText } from "../shell/use-hidden-text";
import { checkTexts } from "../texts/check-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { FindingCard } from "./FindingCard";
import type { FindingRowProps } from "./finding-row-props";
import { FixedMark, SeverityMark } from "./SeverityMark";
import { useRowStyles } from "./use-row-styles";

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 9px`,
  },
  short: { display: "-webkit-box", WebkitLineClamp: "2", WebkitBoxOrient: "vertical", overflow: "hidden" },
  decided: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  fixed: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** One finding: a line, and its card underneath while it is the current one. Choosing it goes to the cell. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, current, fixed } = props;
  const session = useSession();
  const checking = useChecking();
  const t = useTexts(checkTexts);
  const pick = usePick();
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const hidden = useHiddenText();
  const choose = () => {
    checking.makeCurrent(finding.key);
    void session.select(finding.sheet, finding.cell);
  };
  return (
    <li className={mergeClasses(rowStyles.item, current && rowStyles.currentItem)}>
      <button
        type="button"
        className={mergeClasses(rowStyles.row, styles.row)}
        aria-current={current}
        aria-expanded={current}
        onClick={choose}
      >
        {fixed ? <FixedMark /> : <SeverityMark severity={finding.severity} />}
        <span className={hidden}>{t(finding.severity)}</span>
        <span className={mergeClasses(rowStyles.text, !current && styles.short)}>
          <span className={rowStyles.where}>{finding.cell}</span>
          {fixed && <span className={styles.fixed}>{t("fixedNow")} </span>}
          {finding.state === "ignored" && <span className={styles.decided}>{t("ignoredNow")} </span>}
          {finding.state === "stale" && <span className={styles.decided}>{t("changedSince")} </span>}
          {pick(finding.text)}
        </span>
      </button>
      {current && <FindingCard {...props} onJump={choose} />}
    </li>
  );
});
