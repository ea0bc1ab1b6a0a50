import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useChecking } from "../checking-context";
import { countBySeverity, isIgnored } from "../state/finding-list";
import { checkTexts } from "../texts/check-texts";
import { useTexts } from "../texts/use-texts";
import type { FindingResult } from "./check-result";
import { FindingFilters } from "./FindingFilters";
import { NotCheckedList } from "./NotCheckedList";

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  head: {
    display: "flex",
    alignItems: "start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  again: { flexShrink: 0, whiteSpace: "nowrap" },
  counts: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  coverage: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  verdict: { margin: `${tokens.spacingVerticalS} 0`, fontWeight: tokens.fontWeightSemibold },
});

/** The result in one line, what was looked at and what wasn't. @param sheets how many were */
export function CheckSummary({ result, sheets }: { result: FindingResult; sheets: number }) {
  const checking = useChecking();
  const t = useTexts(checkTexts);
  const styles = useStyles();
  const { error, warning, info } = countBySeverity(result.findings);
  const { notChecked } = result;
  // Where there was nothing to look at, "no errors" would be taken for praise.
  const nothing = notChecked.some(({ what }) => what === "no-plan-sheets");
  const ignored = result.findings.filter(isIgnored).length;
  const stale = result.findings.filter(({ state }) => state === "stale").length;
  // What was not checked must not pass for clean.
  const verdict = notChecked.length > 0 ? "noErrorsChecked" : info + ignored > 0 ? "noErrors" : "clean";
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.counts}>{t("summary", { errors: error, warnings: warning, infos: info })}</h2>
          <p className={styles.coverage}>
            {[
              t("coverage", { sheets, notChecked: notChecked.length }),
              ...(ignored > 0 ? [t("ignoredCount", { count: ignored })] : []),
              ...(stale > 0 ? [t("staleCount", { count: stale })] : []),
            ].join(" · ")}
          </p>
        </div>
        <Button size="small" className={styles.again} onClick={() => void checking.check()}>
          {t("again")}
        </Button>
      </div>
      {nothing && <p className={styles.verdict}>{t("noPlanSheets")}</p>}
      {!nothing && error + warning === 0 && <p className={styles.verdict}>{t(verdict)}</p>}
      <NotCheckedList notChecked={notChecked} />
      {result.findings.length > 0 && <FindingFilters result={result} />}
    </div>
  );
}
