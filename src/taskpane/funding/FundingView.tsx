import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fen } from "../../core/model/money";
import { CheckProgress } from "../check/CheckProgress";
import type { FundingTotals } from "../check/check-result";
import { SeverityMark } from "../check/SeverityMark";
import { useSession } from "../session-context";
import { countBySeverity } from "../state/finding-list";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { fundingTexts } from "../texts/funding-texts";
import { useTexts } from "../texts/use-texts";
import { ChartsButton } from "./ChartsButton";
import { FundingText } from "./FundingText";
import { fundingParts } from "./funding-parts";
import { FundingTables } from "./FundingTables";
import { moneyUnits, type MoneyUnit } from "./money-unit";
import { PartsBar } from "./PartsBar";
import { UnitChoice } from "./UnitChoice";

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  total: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  line: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
  hint: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  hintText: { flexGrow: 1 },
  hintButton: { flexShrink: 0 },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** Who pays for the plan, and what nobody pays for yet. */
export function FundingView() {
  const session = useSession();
  const { result, phase } = useStore(session.checking.store);
  const t = useTexts(fundingTexts);
  const c = useTexts(checkTexts);
  const styles = useStyles();
  const isPlan = (result?.planSheets ?? 0) > 0;
  return (
    <>
      <CheckProgress />
      <section className={styles.view} aria-label={t("title")}>
        {result && isPlan && <ErrorHint errors={countBySeverity(result.findings).error} />}
        {result && isPlan && <Totals totals={result.totals} />}
        {result && isPlan && result.totals.amount > 0 && (
          <>
            <ChartsButton />
            <FundingText plan={result.plan} uncounted={result.totals.uncounted} />
          </>
        )}
        {result && !isPlan && (
          <>
            <p>{t("noPlan")}</p>
            <Button appearance="primary" onClick={() => session.goTo("new")}>
              {c("startPlan")}
            </Button>
          </>
        )}
        {!result && (phase.kind === "idle" || phase.kind === "stopped") && (
          <>
            <p>{t("notRead")}</p>
            <Button onClick={() => void session.checking.check()}>{t("readNow")}</Button>
          </>
        )}
      </section>
    </>
  );
}

/** Totals of faulty lines would be taken at face value otherwise. */
function ErrorHint({ errors }: { errors: number }) {
  const session = useSession();
  const t = useTexts(fundingTexts);
  const styles = useStyles();
  if (errors === 0) return null;
  return (
    <p className={styles.hint}>
      <SeverityMark severity="error" />
      <span className={styles.hintText}>{t("withErrors", { count: errors })}</span>
      <Button size="small" className={styles.hintButton} onClick={() => session.goTo("check")}>
        {t("seeCheck")}
      </Button>
    </p>
  );
}

function Totals({ totals }: { totals: FundingTotals }) {
  const [unit, setUnit] = useState<MoneyUnit>(moneyUnits[0]!);
  const t = useTexts(fundingTexts);
  const styles = useStyles();
  const unitName = t(unit.label);
  const { amount, funded, gap, uncounted } = totals;
  if (amount === 0 && funded === 0 && uncounted.length === 0) return <p>{t("empty")}</p>;
  const parts = fundingParts(totals);
  return (
    <>
      <UnitChoice unit={unit} onChoose={setUnit} />
      <h2 className={styles.total}>
        {t("total")} {unit.format(amount)} {unitName}
      </h2>
      <p className={styles.line}>
        {t("funded")} {unit.format(funded)} {unitName}
        {gap !== 0 && (
          <>
            {" · "}
            <strong>
              {t(gap > 0 ? "gap" : "over")} {unit.format(fen(Math.abs(gap)))} {unitName}
            </strong>
          </>
        )}
        {gap === 0 && amount > 0 && ` · ${t("fullyFunded")}`}
      </p>
      <PartsBar says="barOf" parts={parts} unit={unit} />
      <FundingTables totals={totals} parts={parts} unit={unit} />
      {uncounted.length > 0 && (
        <p className={styles.note}>
          {t("uncounted", {
            count: uncounted.length,
            cells: uncounted.slice(0, 5).join(t("partsSeparator")),
          })}
        </p>
      )}
    </>
  );
}
