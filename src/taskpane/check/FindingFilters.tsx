import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { severities, type Severity } from "../../core/checks/define";
import { useChecking } from "../checking-context";
import { useSession } from "../session-context";
import { countBySeverity, groupings, isIgnored, type Grouping } from "../state/finding-list";
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
  search: { flexGrow: 1, flexBasis: "100px", padding: `0 ${tokens.spacingHorizontalXS}` },
  field: {
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

const groupingTexts = {
  check: "byCheck",
  sheet: "bySheet",
  line: "byLine",
} as const satisfies Record<Grouping, keyof typeof checkTexts>;

/**
 * Narrows the list by severity, sheet and words, and groups it. Only severities and sheets that have findings are
 * offered, and ignored findings where there are any.
 */
export function FindingFilters({ result }: { result: FindingResult }) {
  const { book } = useSession();
  const checking = useChecking();
  const { filter } = useStore(checking.store);
  const t = useTexts(checkTexts);
  const styles = useStyles();
  const counts = countBySeverity(result.findings);
  const withFindings = new Set(result.findings.map(({ sheet }) => sheet));
  if (filter.sheet !== null) withFindings.add(filter.sheet);
  const ignored = result.findings.filter(isIgnored).length;
  const toggle = (severity: Severity) => {
    const chosen = new Set(filter.severities);
    if (!chosen.delete(severity)) chosen.add(severity);
    checking.filterBy({ severities: chosen });
  };
  // Pressed again on the same sheet it shows all. Where Excel doesn't say, the list stays as it is.
  const toThisSheet = () =>
    void book.place().then(
      ({ sheet }) => checking.filterBy({ sheet: sheet === filter.sheet ? null : sheet }),
      () => undefined,
    );
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
        {ignored > 0 && (
          <button
            type="button"
            className={styles.choice}
            aria-pressed={filter.ignored}
            onClick={() => checking.filterBy({ ignored: !filter.ignored })}
          >
            {t("ignoredCount", { count: ignored })}
          </button>
        )}
      </div>
      {result.sheets.length > 1 && (
        <>
          <select
            className={styles.field}
            aria-label={t("sheetFilter")}
            value={filter.sheet ?? ""}
            onChange={({ target }) => checking.filterBy({ sheet: target.value || null })}
          >
            <option value="">{t("allSheets")}</option>
            {[...withFindings].map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </select>
          <button type="button" className={styles.field} onClick={toThisSheet}>
            {t("thisSheet")}
          </button>
        </>
      )}
      <select
        className={styles.field}
        aria-label={t("grouping")}
        value={filter.groupBy}
        onChange={({ target }) => checking.filterBy({ groupBy: target.value as Grouping })}
      >
        {groupings.map((one) => (
          <option key={one} value={one}>
            {t(groupingTexts[one])}
          </option>
        ))}
      </select>
      <input
        type="search"
        className={mergeClasses(styles.field, styles.search)}
        aria-label={t("search")}
        placeholder={t("search")}
        value={filter.search}
        onChange={({ target }) => checking.filterBy({ search: target.value })}
      />
    </div>
  );
}
