import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { CheckProgress } from "../check/CheckProgress";
import { CheckSummary } from "../check/CheckSummary";
import { FindingList } from "../check/FindingList";
import { CheckingContext } from "../checking-context";
import { useSession } from "../session-context";
import { Tabs } from "../shell/Tabs";
import { auditParts } from "../state/auditing";
import { useStore } from "../state/store";
import { auditTexts } from "../texts/audit-texts";
import { checkTexts } from "../texts/check-texts";
import { useTexts } from "../texts/use-texts";
import type { AuditResult } from "./audit-result";
import { FormulasPart } from "./FormulasPart";
import { TracePart } from "./TracePart";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: "100%" },
  parts: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  part: { display: "flex", flexDirection: "column", flexGrow: 1 },
  stale: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  again: { flexShrink: 0 },
  empty: { padding: tokens.spacingHorizontalL },
});

/** The formulas of any workbook: what is wrong with them, which there are, and how they hang together. */
export function AuditView() {
  const { auditing } = useSession();
  const { result, phase } = useStore(auditing.checking.store);
  const t = useTexts(auditTexts);
  const styles = useStyles();
  useEffect(() => void auditing.begin(), [auditing]);
  return (
    <CheckingContext.Provider value={auditing.checking}>
      <section className={styles.view} aria-label={t("title")}>
        <CheckProgress />
        {result ? (
          <Parts result={result} />
        ) : (
          (phase.kind === "idle" || phase.kind === "stopped") && (
            <div className={styles.empty}>
              <p>{t("notAudited")}</p>
              <Button appearance="primary" onClick={() => void auditing.checking.check()}>
                {t("auditNow")}
              </Button>
            </div>
          )
        )}
      </section>
    </CheckingContext.Provider>
  );
}

function Parts({ result }: { result: AuditResult }) {
  const { auditing } = useSession();
  const { part } = useStore(auditing.store);
  const t = useTexts(auditTexts);
  const styles = useStyles();
  return (
    <>
      <StaleLine />
      <Tabs
        name="audit"
        className={styles.parts}
        label={t("parts")}
        selected={part}
        onSelect={auditing.showPart}
        tabs={auditParts.map((one) => ({ id: one, label: t(one) }))}
      />
      <div
        id={`audit-${part}`}
        role="tabpanel"
        aria-labelledby={`audit-tab-${part}`}
        tabIndex={-1}
        className={styles.part}
      >
        {part === "findings" && (
          <>
            <CheckSummary result={result} sheets={result.sheets.length} />
            <FindingList result={result} />
          </>
        )}
        {part === "formulas" && <FormulasPart result={result} />}
        {part === "trace" && <TracePart />}
      </div>
    </>
  );
}

/** An audit may take long and is not done over at every key; what it shows may be of before. */
function StaleLine() {
  const { auditing } = useSession();
  const { stale } = useStore(auditing.store);
  const { phase } = useStore(auditing.checking.store);
  const t = useTexts(auditTexts);
  const c = useTexts(checkTexts);
  const styles = useStyles();
  if (!stale || phase.kind !== "done") return null;
  return (
    <div className={styles.stale}>
      <span>{t("stale")}</span>
      <Button size="small" className={styles.again} onClick={() => void auditing.checking.check()}>
        {c("again")}
      </Button>
    </div>
  );
}
