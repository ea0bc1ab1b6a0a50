import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ViewHead } from "../shell/ViewHead";
import { changePlanTexts } from "../texts/change-plan-texts";
import { useTexts } from "../texts/use-texts";
import { LinesPart } from "./LinesPart";
import { QuestionBox } from "../shell/QuestionBox";
import { RulesPart } from "./RulesPart";
import { SourcesPart } from "./SourcesPart";
import { TemplatesPart } from "./TemplatesPart";
import { useChangePlan } from "./use-change-plan";
import { YearsPart } from "./YearsPart";

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalM },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Lines, sources, templates and years of the plan that is there. */
export function ChangePlanView() {
  const { outline, place, busy, waiting, change, setRules, answer } = useChangePlan();
  const t = useTexts(changePlanTexts);
  const styles = useStyles();
  return (
    <section className={styles.view} aria-busy={busy}>
      <ViewHead title={t("title")}>{busy && <Spinner size="tiny" aria-label={t("working")} />}</ViewHead>
      <p className={styles.lead}>{t("lead")}</p>
      {waiting && <QuestionBox question={waiting.question.text} busy={busy} onAnswer={answer} />}
      {!outline && <p>{t("reading")}</p>}
      {outline?.sheets.length === 0 && <p>{t("noPlan")}</p>}
      {outline && outline.sheets.length > 0 && (
        <>
          <LinesPart outline={outline} place={place} busy={busy} onChange={change} />
          <SourcesPart outline={outline} busy={busy} onChange={change} />
          <RulesPart outline={outline} place={place} busy={busy} onSet={setRules} />
          <TemplatesPart outline={outline} busy={busy} onChange={change} />
          <YearsPart outline={outline} busy={busy} onChange={change} />
        </>
      )}
    </section>
  );
}
