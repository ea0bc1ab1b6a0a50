import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { TablePlace } from "../../core/mapping/guess-place";
import type { TakenOver } from "../../core/mapping/take-over";
import { emptyAnswers, type PlanAnswers } from "../new-plan/plan-answers";
import { PlaceAndYears } from "../new-plan/PlaceAndYears";
import type { AnswerFaults } from "../new-plan/read-answers";
import { useStore } from "../state/store";
import { ownTableTexts } from "../texts/own-table-texts";
import { useTexts } from "../texts/use-texts";
import { useOwnTable } from "./use-own-table";
import { useTableStyles } from "./use-table-styles";

interface LaidOutFormProps {
  readonly reading: { readonly taken: TakenOver; readonly told: TablePlace };
}

/** Place and years, as the table tells them, where a plan is new; and the laying out. */
export function LaidOutForm({ reading: { taken, told } }: LaidOutFormProps) {
  const table = useOwnTable();
  const { holdsPlan, work } = useStore(table.store);
  const [typed, setTyped] = useState<Partial<PlanAnswers>>({});
  const [faults, setFaults] = useState<AnswerFaults>({});
  const t = useTexts(ownTableTexts);
  const styles = useTableStyles();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [faults]);
  const answers: PlanAnswers = {
    ...emptyAnswers(told.year ?? new Date().getFullYear()),
    place: told.place,
    ...typed,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (taken.lines.length > 0 && !work) void table.layOut(answers).then((found) => setFaults(found ?? {}));
  };
  return (
    <form ref={form} className={styles.part} noValidate onSubmit={submit}>
      {holdsPlan ? (
        <p className={styles.small}>{t("intoPlan")}</p>
      ) : (
        <PlaceAndYears
          answers={answers}
          faults={faults}
          onAnswer={(change) => {
            setTyped({ ...typed, ...change });
            setFaults({});
          }}
        />
      )}
      <Button
        appearance="primary"
        type="submit"
        disabledFocusable={taken.lines.length === 0 || work !== null}
      >
        {t(holdsPlan ? "addToPlan" : "layOut", { count: taken.lines.length })}
      </Button>
    </form>
  );
}
