import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Text } from "../../core/model/locale";
import { newPlanTexts } from "../texts/new-plan-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { YearAnswers } from "./read-place-and-years";

const useStyles = makeStyles({
  years: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  year: { minWidth: 0 },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface YearsProps {
  readonly answers: YearAnswers;
  readonly fault: Text | undefined;
  readonly onAnswer: (change: Partial<YearAnswers>) => void;
}

/** The first and the last year of a plan. */
export function Years({ answers, fault, onAnswer }: YearsProps) {
  const t = useTexts(newPlanTexts);
  const pick = usePick();
  const styles = useStyles();
  return (
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
              aria-invalid={fault !== undefined}
              onChange={(_, { value }) => onAnswer({ [field]: value })}
            />
          </Field>
        ))}
      </div>
      {fault && (
        <p role="alert" className={styles.fault}>
          {pick(fault)}
        </p>
      )}
    </div>
  );
}
