import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type FormEvent } from "react";
import { templates } from "../../core/templates";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { newPlanTexts } from "../texts/new-plan-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { LazyView } from "../shell/LazyView";
import { ViewHead } from "../shell/ViewHead";
import { ChoiceList } from "./ChoiceList";
import { CreatingProgress } from "./CreatingProgress";
import { extrasChosen } from "./plan-answers";
import { PlaceAndYears } from "./PlaceAndYears";
import type { AnswerField } from "./read-answers";
import { SourceChoice } from "./SourceChoice";
import { useNewPlan } from "./use-new-plan";

const useStyles = makeStyles({
  form: { padding: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalL },
  more: { cursor: "pointer" },
});

const loadExtras = async () =>
  (await import(/* webpackChunkName: "plan-extras" */ "./PlanExtras")).PlanExtras;

/** The questions a new plan asks, all on one page, and the laying out of its sheets. */
export function NewPlanView() {
  const session = useSession();
  const { phase } = useStore(session.creating.store);
  const { answers, faults, answer, create, more, unfold } = useNewPlan();
  const extras = extrasChosen(answers);
  const t = useTexts(newPlanTexts);
  const pick = usePick();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>("[aria-invalid='true'], [data-fault] :is(input, select)")
      ?.focus();
  }, [faults]);
  if (phase.kind === "working") return <CreatingProgress phase={phase} />;

  const faultOf = (field: AnswerField) => faults[field] && pick(faults[field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <ViewHead title={t("title")} />
      <ChoiceList
        legend={t("templates")}
        fault={faultOf("templates")}
        choices={templates.map(({ id, name }) => ({ id, label: pick(name) }))}
        chosen={answers.templates}
        onChoose={(chosen) => answer({ templates: chosen })}
      />
      <PlaceAndYears answers={answers} faults={faults} onAnswer={answer} />
      <SourceChoice
        sources={answers.sources}
        fault={faultOf("sources")}
        onChoose={(sources) => answer({ sources })}
      />
      <details open={more} onToggle={({ currentTarget }) => unfold(currentTarget.open)}>
        <summary className={styles.more}>
          {!more && extras > 0 ? t("moreChosen", { count: extras }) : t("more")}
        </summary>
        {more && (
          <LazyView load={loadExtras} props={{ answers, onAnswer: answer, fault: faultOf("rules") }} />
        )}
      </details>
      <Checkbox
        label={t("protect")}
        checked={answers.protect}
        onChange={(_, { checked }) => answer({ protect: checked === true })}
      />
      <Button appearance="primary" type="submit">
        {t("create")}
      </Button>
    </form>
  );
}
