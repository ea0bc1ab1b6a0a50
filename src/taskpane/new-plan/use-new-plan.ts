import { useContext, useState } from "react";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { bothOf } from "../texts/define-texts";
import { newPlanTexts } from "../texts/new-plan-texts";
import { LocaleContext } from "../texts/use-texts";
import { keptForm } from "./kept-form";
import { emptyAnswers, type PlanAnswers } from "./plan-answers";
import type { AnswerFaults } from "./read-answers";

/** The state of the New plan form, and its one command. */
export function useNewPlan() {
  const session = useSession();
  const locale = useContext(LocaleContext);
  const form = keptForm(session);
  const { answers, more } = useStore(form);
  const [faults, setFaults] = useState<AnswerFaults>({});
  const answer = (change: Partial<PlanAnswers>) => {
    form.set({ answers: { ...answers, ...change } });
    setFaults({});
  };
  const create = async () => {
    const { requestedPlan } = await import(/* webpackChunkName: "lay-out" */ "./requested-plan");
    const plan = requestedPlan(answers, locale);
    if (!plan.ok) {
      // What is wrong must be seen.
      if (plan.reason.rules) form.set({ more: true });
      return setFaults(plan.reason);
    }
    const count = plan.value.planSheets;
    const created = await session.creating.create(
      plan.value.spec,
      bothOf(newPlanTexts, "done", { count }),
      bothOf(newPlanTexts, "made", { count }),
    );
    if (!created) return;
    form.set({ answers: emptyAnswers(new Date().getFullYear()) });
    session.goTo("check");
    await session.checking.check();
  };
  return { answers, faults, answer, create, more, unfold: (open: boolean) => form.set({ more: open }) };
}
