import { makeStyles, tokens } from "@fluentui/react-components";
import { ruleTexts } from "../texts/rule-texts";
import { useTexts } from "../texts/use-texts";
import type { RuleAnswer } from "./rule-answers";

const useStyles = makeStyles({
  figure: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  input: { width: "5.5em", minHeight: "24px", font: "inherit", textAlign: "right" },
});

interface RuleValueProps {
  readonly rule: RuleAnswer;
  /** Counted from one. */
  readonly at: number;
  readonly onChange: (rule: RuleAnswer) => void;
}

/** The figure of a rule with its unit; the rest has none. */
export function RuleValue({ rule, at, onChange }: RuleValueProps) {
  const t = useTexts(ruleTexts);
  const styles = useStyles();
  if (rule.kind === "rest") return null;
  const isPercent = rule.kind === "percent";
  return (
    <span className={styles.figure}>
      <input
        className={styles.input}
        inputMode="decimal"
        aria-label={t(isPercent ? "howMuchPercent" : "howMuchFixed", { at })}
        value={rule.value}
        onChange={({ target }) => onChange({ ...rule, value: target.value })}
      />
      {isPercent ? "%" : t("fixedUnit")}
    </span>
  );
}
