import { useCallback, useEffect, useState } from "react";
import { readPlanBook } from "../../core/plan-book/read-plan-book";
import { planUpgrade } from "../../core/simple/plan-upgrade";
import { simpleLine, type SimpleLine } from "../../core/simple/simple-line";
import { simpleRows } from "../../core/simple/simple-rows";
import type { TemplateId } from "../../core/templates/define";
import { planStructureRevert } from "../../core/workbook/structure/plan-structure-revert";
import { useSession } from "../session-context";
import { failureAdvice } from "../state/failure-advice";
import { useStore } from "../state/store";

/** The lines of the simple plan that is there, which template each goes to, and the one command. */
export function useUpgrade() {
  const { book, changes, notices, goTo } = useSession();
  const { busy } = useStore(changes.store);
  const [lines, setLines] = useState<readonly SimpleLine[] | null>(null);
  /** What the user knows better, by the id of the line. */
  const [corrected, setCorrected] = useState<ReadonlyMap<string, TemplateId>>(new Map());
  const told = useCallback(
    (cause: unknown) => notices.show({ intent: "error", text: failureAdvice(cause) }),
    [notices],
  );
  // What is typed meanwhile is among the lines, too.
  useEffect(() => {
    let gone = false;
    let stop = () => {};
    const look = async () => {
      const rows = simpleRows(readPlanBook(await book.read())) ?? [];
      if (!gone) setLines(rows.map(simpleLine));
    };
    look().catch(told);
    book.onChange(() => void look().catch(told)).then((end) => (gone ? end() : void (stop = end)), told);
    return () => {
      gone = true;
      stop();
    };
  }, [book, told]);

  const upgrade = async () => {
    const done = await changes.reshape(
      (now) => planUpgrade(now, { templateOf: ({ id }) => corrected.get(id) }),
      (record) => (now) => planStructureRevert(record, now),
    );
    if (done && !done.ok) notices.show({ intent: "warning", text: done.reason });
    if (done?.ok) goTo("check");
  };
  return {
    lines: lines?.map((line) => ({ ...line, template: corrected.get(line.id) ?? line.template })) ?? null,
    busy,
    correct: (id: string, template: TemplateId) => setCorrected(new Map([...corrected, [id, template]])),
    upgrade: () => void upgrade(),
  };
}
