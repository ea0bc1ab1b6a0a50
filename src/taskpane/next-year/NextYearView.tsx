import { Button, Field, makeStyles, Radio, RadioGroup, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type FormEvent } from "react";
import { comma } from "../../core/model/join-texts";
import { PlaceAndYears } from "../new-plan/PlaceAndYears";
import { ViewHead } from "../shell/ViewHead";
import { nextYearTexts } from "../texts/next-year-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { useNextYear } from "./use-next-year";

const useStyles = makeStyles({
  form: { padding: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Years, what becomes of the amounts, and the next plan as a workbook of its own. */
export function NextYearView() {
  const { known, answers, faults, keepAmounts, busy, answer, setKeepAmounts, make } = useNextYear();
  const t = useTexts(nextYearTexts);
  const pick = usePick();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus(), [faults]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make("open");
  };
  return (
    <form ref={form} className={styles.form} noValidate aria-busy={busy} onSubmit={submit}>
      <ViewHead title={t("title")}>{busy && <Spinner size="tiny" aria-label={t("working")} />}</ViewHead>
      <p className={styles.hint}>{t("lead")}</p>
      {!known && <p>{t("reading")}</p>}
      {known && !known.plan && <p>{t("noPlan")}</p>}
      {known?.plan && (
        <>
          <PlaceAndYears answers={answers} faults={faults} onAnswer={answer} />
          <Field label={t("amounts")}>
            <RadioGroup
              value={keepAmounts ? "keep" : "clear"}
              onChange={(_, { value }) => setKeepAmounts(value === "keep")}
            >
              <Radio value="clear" label={t("clear")} />
              <Radio value="keep" label={t("keep")} />
            </RadioGroup>
          </Field>
          {known.left.length > 0 && (
            <p className={styles.hint}>{t("left", { sheets: known.left.join(pick(comma)) })}</p>
          )}
          <Button appearance="primary" type="submit" disabledFocusable={busy}>
            {t("make")}
          </Button>
          <Button type="button" disabledFocusable={busy} onClick={() => make("save")}>
            {t("save")}
          </Button>
          <p className={styles.hint}>{t("saveHint")}</p>
        </>
      )}
    </form>
  );
}
