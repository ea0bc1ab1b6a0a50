import { useContext, useState } from "react";
import { typedPlace } from "../../core/model/place";
import { emptyAnswers, type PlanAnswers } from "../new-plan/plan-answers";
import type { AnswerFaults } from "../new-plan/read-answers";
import { useSession } from "../session-context";
import { bothOf } from "../texts/define-texts";
import { planTextTexts } from "../texts/plan-text-texts";
import { LocaleContext } from "../texts/use-texts";
import type { PlanTextReading } from "./plan-text-reading";

/** The state of the form under the lines, and its one command. */
export function useLayOutText(reading: PlanTextReading) {
  const { planText, creating, checking, notices, goTo } = useSession();
  const locale = useContext(LocaleContext);
  const { told } = reading;
  const [answers, setAnswers] = useState<PlanAnswers>(() => ({
    ...emptyAnswers(new Date().getFullYear()),
    place: told.place ? typedPlace(told.place) : "",
  }));
  const [faults, setFaults] = useState<AnswerFaults>({});
  const answer = (change: Partial<PlanAnswers>) => {
    setAnswers({ ...answers, ...change });
    setFaults({});
  };
  const layOut = async () => {
    const { chosen } = planText.store.get();
    const lines = reading.choices.filter(({ id }) => chosen.has(id));
    const { requestedTextPlan } = await import(
      /* webpackChunkName: "lay-out-text" */ "./requested-text-plan"
    );
    const plan = requestedTextPlan(lines, told, answers, locale);
    if (!plan.ok) {
      setFaults(plan.reason);
      const { lines: why } = plan.reason;
      if (why) notices.show({ intent: "error", text: why });
      return;
    }
    const { spec, planSheets } = plan.value;
    const done = bothOf(planTextTexts, "laidOut", { lines: lines.length, sheets: planSheets });
    const made = bothOf(planTextTexts, "made", { lines: lines.length });
    if (!(await creating.create(spec, done, made))) return;
    goTo("check");
    await checking.check();
  };
  return { answers, faults, answer, layOut };
}
