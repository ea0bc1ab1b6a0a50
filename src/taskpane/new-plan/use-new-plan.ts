import { useContext, useState } from "react";
import { layOutPlan } from "../../core/templates/lay-out-plan";
import { useSession } from "../session-context";
import { LocaleContext } from "../texts/use-texts";
import { emptyAnswers, readAnswers, type AnswerFaults, type PlanAnswers } from "./plan-answers";

/** The state of the New plan form, and its one command. */
export function useNewPlan() {
  const session = useSession();
  const locale = useContext(LocaleContext);
  const [answers, setAnswers] = useState<PlanAnswers>(() => emptyAnswers(new Date().getFullYear()));
  const [faults, setFaults] = useState<AnswerFaults>({});
  const answer = (change: Partial<PlanAnswers>) => {
    setAnswers({ ...answers, ...change });
    setFaults({});
  };
  const create = async () => {
    const request = readAnswers(answers, locale);
    if (!request.ok) return setFaults(request.reason);
    const created = await session.creating.create(layOutPlan(request.value), request.value.templates.length);
    if (!created) return;
    session.goTo("check");
    await session.checking.check();
  };
  return { answers, faults, answer, create };
}
