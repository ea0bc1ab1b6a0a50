import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useEffect, useRef, useState, type FormEvent } from "react";
import { CreatingProgress } from "../new-plan/CreatingProgress";
import { PlaceAndYears } from "../new-plan/PlaceAndYears";
import type { PlaceAnswers, PlaceFaults } from "../new-plan/read-place-and-years";
import { useSession } from "../session-context";
import { ViewHead } from "../shell/ViewHead";
import { useStore } from "../state/store";
import { simplePlanTexts } from "../texts/simple-plan-texts";
import { LocaleContext, useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  form: { padding: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalM },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Place and years, and the one page of a village's plan. */
export function SimplePlanView() {
  const { creating, checking, goTo } = useSession();
  const { phase } = useStore(creating.store);
  const locale = useContext(LocaleContext);
  const [answers, setAnswers] = useState<PlaceAnswers>(() => {
    const year = String(new Date().getFullYear());
    return { place: "", firstYear: year, lastYear: year };
  });
  const [faults, setFaults] = useState<PlaceFaults>({});
  const t = useTexts(simplePlanTexts);
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus(), [faults]);
  const create = async () => {
    const { requestedSimplePlan } = await import(
      /* webpackChunkName: "lay-out-simple" */ "./requested-simple-plan"
    );
    const plan = requestedSimplePlan(answers, locale);
    if (!plan.ok) return setFaults(plan.reason);
    if (!(await creating.create(plan.value, simplePlanTexts.done, simplePlanTexts.made))) return;
    goTo("new");
    await checking.check();
  };
  if (phase.kind === "working") return <CreatingProgress phase={phase} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <ViewHead title={t("title")} />
      <p className={styles.lead}>{t("lead")}</p>
      <PlaceAndYears
        answers={answers}
        faults={faults}
        onAnswer={(change) => {
          setAnswers({ ...answers, ...change });
          setFaults({});
        }}
      />
      <Button appearance="primary" type="submit">
        {t("create")}
      </Button>
    </form>
  );
}
