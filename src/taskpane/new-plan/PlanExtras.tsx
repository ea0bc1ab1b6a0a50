import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { formIds } from "../../core/forms/form-ids";
import { planExtrasTexts } from "../texts/plan-extras-texts";
import { useTexts } from "../texts/use-texts";
import type { PlanAnswers } from "./plan-answers";
import { PlanRules } from "./PlanRules";

const useStyles = makeStyles({
  extras: { display: "grid", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  group: { minWidth: 0, margin: 0, padding: 0, border: "none", display: "grid" },
  legend: { padding: 0 },
});

export interface PlanExtrasProps {
  readonly answers: PlanAnswers;
  readonly onAnswer: (change: Partial<PlanAnswers>) => void;
  /** What is wrong with the rules. */
  readonly fault: string | undefined;
}

/** Sheets besides, columns of what has come and gone, and who pays by rule. */
export function PlanExtras({ answers, onAnswer, fault }: PlanExtrasProps) {
  const t = useTexts(planExtrasTexts);
  const styles = useStyles();
  const { forms, execution } = answers;
  return (
    <div className={styles.extras}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t("forms")}</legend>
        {formIds.map((id) => (
          <Checkbox
            key={id}
            label={t(id)}
            checked={forms.has(id)}
            onChange={(_, { checked }) => {
              const others = [...forms].filter((one) => one !== id);
              onAnswer({ forms: new Set(checked ? [...others, id] : others) });
            }}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t("execution")}</legend>
        <Checkbox
          label={t("executionColumns")}
          checked={execution}
          onChange={(_, { checked }) => onAnswer({ execution: checked === true })}
        />
      </fieldset>
      <PlanRules answers={answers} onAnswer={onAnswer} fault={fault} />
    </div>
  );
}
