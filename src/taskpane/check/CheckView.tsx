import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useState } from "react";
import { useSession } from "../session-context";
import { LazyView, preload } from "../shell/LazyView";
import { Tabs } from "../shell/Tabs";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { useTexts } from "../texts/use-texts";
import type { CheckResult } from "./check-result";
import { CheckProgress } from "./CheckProgress";
import { CheckSummary } from "./CheckSummary";
import { FindingList } from "./FindingList";
import { NotCheckedList } from "./NotCheckedList";
import { loadDecision, loadLines, loadNote, loadRecord } from "./load-desk";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: "100%" },
  parts: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  part: { display: "flex", flexDirection: "column", flexGrow: 1 },
  empty: { padding: tokens.spacingHorizontalL },
  notChecked: { marginBottom: tokens.spacingVerticalM },
});

/** What is wrong in this workbook, what can be done about it, and what was decided. */
export function CheckView() {
  const session = useSession();
  const { result: latest, phase } = useStore(session.checking.store);
  // The first rows, hundreds at once, are put together in slices. Later results come at once, with what is held of them:
  // a row that was away for a moment would lose the focus.
  const result = useDeferredValue(latest) && latest;
  const t = useTexts(checkTexts);
  const styles = useStyles();
  return (
    <section className={styles.view} aria-label={t("title")}>
      <CheckProgress />
      {result && result.planSheets > 0 && <Desk result={result} />}
      {result?.planSheets === 0 && (
        <div className={styles.empty}>
          <p>{t(result.notChecked.some(({ what }) => what === "newer-version") ? "newerPlan" : "noPlan")}</p>
          <div className={styles.notChecked}>
            <NotCheckedList notChecked={result.notChecked.filter(({ what }) => what !== "no-plan-sheets")} />
          </div>
          <Button appearance="primary" onClick={() => session.goTo("new")}>
            {t("startPlan")}
          </Button>{" "}
          <Button onClick={() => void session.checking.check()}>{t("again")}</Button>
        </div>
      )}
      {!latest && phase.kind === "idle" && (
        <div className={styles.empty}>
          <Button appearance="primary" onClick={() => void session.checking.check()}>
            {t("checkNow")}
          </Button>
        </div>
      )}
    </section>
  );
}

const parts = ["findings", "lines", "record"] as const;
type Part = (typeof parts)[number];
const partTexts = {
  findings: "findingsPart",
  lines: "linesPart",
  record: "recordPart",
} as const satisfies Record<Part, keyof typeof checkTexts>;

function Desk({ result }: { result: CheckResult }) {
  const [part, setPart] = useState<Part>("findings");
  const t = useTexts(checkTexts);
  const styles = useStyles();
  useEffect(() => {
    preload(loadDecision);
    preload(loadNote);
  }, []);
  return (
    <>
      <Tabs
        name="check"
        className={styles.parts}
        label={t("parts")}
        selected={part}
        onSelect={setPart}
        tabs={parts.map((one) => ({ id: one, label: t(partTexts[one]) }))}
      />
      <div
        id={`check-${part}`}
        role="tabpanel"
        aria-labelledby={`check-tab-${part}`}
        tabIndex={-1}
        className={styles.part}
      >
        {part === "findings" && (
          <>
            <CheckSummary result={result} sheets={result.planSheets} />
            <FindingList result={result} />
          </>
        )}
        {part === "lines" && <LazyView load={loadLines} props={{ result }} />}
        {part === "record" && <LazyView load={loadRecord} props={{ result }} />}
      </div>
    </>
  );
}
