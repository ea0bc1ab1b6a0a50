import { makeStyles, tokens } from "@fluentui/react-components";
import { severities, type Severity } from "../../core/checks/define";
import { useChecking } from "../checking-context";
import { countBySeverity } from "../state/finding-list";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { useTexts } from "../texts/use-texts";
import type { FindingResult } from "./check-result";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
  choice: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "26px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    cursor: "pointer",
    backgroundColor: "transparent",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    "&[aria-pressed='true']": {
      color: tokens.colorNeutralForeground1,
      borderTopStyle: "solid",
      borderRightStyle: "solid",
      borderBottomStyle: "solid",
      borderLeftStyle: "solid",
    },
  },
  sheets: {
    minWidth: 0,
    maxWidth: "100%",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    minHeight: "28px",
  },
});

/** Narrows the list by severity and by sheet. Only severities and sheets that have findings are offered. */
export function FindingFilters({ result }: { result: FindingResult }) {
  const checking = useChecking();
  const { filter } = useStore(checking.store);
  const t = useTexts(checkTexts);
  const styles = useStyles();
  const counts = countBySeverity(result.findings);
  const sheets = [...new Set(result.findings.map(({ sheet }) => sheet))];
  const toggle = (severity: Severity) => {
    const chosen = new Set(filter.severities);
    if (!chosen.delete(severity)) chosen.add(severity);
    checking.filterBy({ severities: chosen });
  };
  return (
    <div className={styles.row}>
      <div role="group" aria-label={t("filter")} className={styles.row} style={{ margin: 0 }}>
        {severities
          .filter((severity) => counts[severity] > 0)
          .map((severity) => (
            <button
              key={severity}
              type="button"
              className={styles.choice}
              aria-pressed={filter.severities.has(severity)}
              onClick={() => toggle(severity)}
            >
              <SeverityMark severity={severity} />
              {t(severity)} {counts[severity]}
            </button>
          ))}
      </div>
      {sheets.length > 1 && (
        <select
          className={styles.sheets}
          aria-label={t("sheetFilter")}
          value={filter.sheet ?? ""}
          onChange={({ target }) => checking.filterBy({ sheet: target.value || null })}
        >
          <option value="">{t("allSheets")}</option>
          {sheets.map((sheet) => (
            <option key={sheet}>{sheet}</option>
          ))}
        </select>
      )}
    </div>
  );
}
