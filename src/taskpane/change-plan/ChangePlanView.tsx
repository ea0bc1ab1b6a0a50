import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useSession } from "../session-context";
import { changePlanTexts } from "../texts/change-plan-texts";
import { useTexts } from "../texts/use-texts";
import { LinesPart } from "./LinesPart";
import { QuestionBox } from "./QuestionBox";
import { SourcesPart } from "./SourcesPart";
import { TemplatesPart } from "./TemplatesPart";
import { useChangePlan } from "./use-change-plan";
import { YearsPart } from "./YearsPart";

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: "none",
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Lines, sources, templates and years of the plan that is there. */
export function ChangePlanView() {
  const session = useSession();
  const { outline, place, busy, waiting, change, answer } = useChangePlan();
  const t = useTexts(changePlanTexts);
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.view} aria-busy={busy}>
      <div className={styles.head}>
        <Button size="small" onClick={() => session.goTo("new")}>
          {t("back")}
        </Button>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {t("title")}
        </h2>
        {busy && <Spinner size="tiny" aria-label={t("working")} />}
      </div>
      <p className={styles.lead}>{t("lead")}</p>
      {waiting && <QuestionBox waiting={waiting} busy={busy} onAnswer={answer} />}
      {!outline && <p>{t("reading")}</p>}
      {outline?.sheets.length === 0 && <p>{t("noPlan")}</p>}
      {outline && outline.sheets.length > 0 && (
        <>
          <LinesPart outline={outline} place={place} busy={busy} onChange={change} />
          <SourcesPart outline={outline} busy={busy} onChange={change} />
          <TemplatesPart outline={outline} busy={busy} onChange={change} />
          <YearsPart outline={outline} busy={busy} onChange={change} />
        </>
      )}
    </section>
  );
}
