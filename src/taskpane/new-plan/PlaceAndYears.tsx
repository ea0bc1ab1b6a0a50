import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { newPlanTexts } from "../texts/new-plan-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { PlanAnswers } from "./plan-answers";
import type { AnswerFaults } from "./read-answers";

const useStyles = makeStyles({
  years: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  year: { minWidth: 0 },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface PlaceAndYearsProps {
  readonly answers: PlanAnswers;
  readonly faults: AnswerFaults;
  readonly onAnswer: (change: Partial<PlanAnswers>) => void;
}

/** Where a plan holds and when: what every way to a plan asks. */
export function PlaceAndYears({ answers, faults, onAnswer }: PlaceAndYearsProps) {
  const t = useTexts(newPlanTexts);
  const pick = usePick();
  const styles = useStyles();
  return (
    <>
      <Field
        label={t("place")}
        hint={t("placeHint")}
        required
        {...(faults.place && { validationMessage: pick(faults.place), validationState: "error" as const })}
      >
        <Input value={answers.place} onChange={(_, { value }) => onAnswer({ place: value })} />
      </Field>
      <div>
        <div className={styles.years}>
          {(["firstYear", "lastYear"] as const).map((field) => (
            <Field key={field} label={t(field)} required className={styles.year}>
              <Input
                className={styles.year}
                input={{ className: styles.year }}
                inputMode="numeric"
                maxLength={4}
                value={answers[field]}
                aria-invalid={faults.years !== undefined}
                onChange={(_, { value }) => onAnswer({ [field]: value })}
              />
            </Field>
          ))}
        </div>
        {faults.years && (
          <p role="alert" className={styles.fault}>
            {pick(faults.years)}
          </p>
        )}
      </div>
    </>
  );
}
