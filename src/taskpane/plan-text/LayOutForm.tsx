import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type FormEvent } from "react";
import { PlaceAndYears } from "../new-plan/PlaceAndYears";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { planTextTexts } from "../texts/plan-text-texts";
import { useTexts } from "../texts/use-texts";
import type { PlanTextReading } from "./plan-text-reading";
import { useLayOutText } from "./use-lay-out-text";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Place and years, and the laying out of the chosen lines. */
export function LayOutForm({ reading }: { reading: PlanTextReading }) {
  const { checking, planText } = useSession();
  const { result } = useStore(checking.store);
  const { chosen } = useStore(planText.store);
  const { answers, faults, answer, layOut } = useLayOutText(reading);
  const t = useTexts(planTextTexts);
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [faults]);
  const { planName, households, people } = reading.told;
  const onCover = [
    planName ?? "",
    households === null ? "" : t("households", { count: households }),
    people === null ? "" : t("people", { count: people }),
  ]
    .filter((part) => part !== "")
    .join(" · ");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void layOut();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      {result && result.planSheets > 0 && <p className={styles.hint}>{t("existing")}</p>}
      {onCover !== "" && <p className={styles.hint}>{t("cover", { told: onCover })}</p>}
      <PlaceAndYears answers={answers} faults={faults} onAnswer={answer} />
      <Button appearance="primary" type="submit" disabledFocusable={chosen.size === 0}>
        {t("layOut")}
      </Button>
    </form>
  );
}
