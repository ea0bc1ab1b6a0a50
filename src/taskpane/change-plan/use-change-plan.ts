import { useCallback, useEffect, useState } from "react";
import { planShape } from "../../core/change/plan-shape";
import { planRules, type RulesWish } from "../../core/change/plan-rules";
import type { ChangeRefusal, PlanChange } from "../../core/change/plan-change";
import type { CellPlace } from "../../core/workbook/port";
import { planStructureRevert } from "../../core/workbook/structure/plan-structure-revert";
import { useSession } from "../session-context";
import { failureAdvice } from "../state/failure-advice";
import { useStore } from "../state/store";
import { outlineOf, type PlanOutline } from "./plan-outline";

/** A question that waits for its yes. */
export interface Waiting {
  readonly question: Extract<ChangeRefusal, { kind: "question" }>;
  /** Goes on with the yes. */
  readonly go: (token: string) => void;
}

/** What the view knows of the plan and where the user is, and its one command. */
export function useChangePlan() {
  const session = useSession();
  const { book, notices, changes, checking } = session;
  const { busy, changes: made } = useStore(changes.store);
  const { result } = useStore(checking.store);
  const [outline, setOutline] = useState<PlanOutline | null>(null);
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  const told = useCallback(
    (cause: unknown) => notices.show({ intent: "error", text: failureAdvice(cause) }),
    [notices],
  );
  // Looked at again after each check, which follows every change of the workbook, whoever made it.
  useEffect(() => {
    let gone = false;
    book.read().then((snapshot) => gone || setOutline(outlineOf(snapshot)), told);
    return () => {
      gone = true;
    };
  }, [book, told, result, made]);
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    book.place().then((now) => gone || setPlace(now), told);
    book.onMove(setPlace).then((end) => (gone ? end() : void (stop = end)), told);
    return () => {
      gone = true;
      stop();
    };
  }, [book, told]);

  const refuse = (reason: ChangeRefusal, go: Waiting["go"]) => {
    if (reason.kind === "question") setWaiting({ question: reason, go });
    else notices.show({ intent: "warning", text: reason.text });
  };
  const change = async (wish: PlanChange, token?: string) => {
    setWaiting(null);
    const done = await changes.reshape(
      (now) => planShape(now, wish, token),
      (record) => (now) => planStructureRevert(record, now),
    );
    if (!done || done.ok) return;
    refuse(done.reason, (yes) => void change(wish, yes));
  };
  const setRules = async (wish: RulesWish, token?: string): Promise<void> => {
    setWaiting(null);
    try {
      const planned = planRules(await book.read(), wish, token);
      if (planned.ok) await changes.write(planned.value.edits, planned.value.what);
      else refuse(planned.reason, (yes) => void setRules(wish, yes));
    } catch (cause) {
      told(cause);
    }
  };
  return {
    ...{ outline, place, busy, waiting },
    change: (wish: PlanChange) => void change(wish),
    setRules: (wish: RulesWish) => void setRules(wish),
    answer: (yes: boolean) => {
      if (yes && waiting) waiting.go(waiting.question.token);
      else setWaiting(null);
    },
  };
}
