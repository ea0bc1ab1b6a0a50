import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FinancingRule } from "../../core/model/financing-rule";
import { fundingSources } from "../../core/model/funding-source";
import { Select } from "../shell/Select";
import { ruleTexts } from "../texts/rule-texts";
import { useTexts } from "../texts/use-texts";
import { RuleValue } from "./RuleValue";
import type { RuleAnswer } from "./rule-answers";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { flexGrow: 1, width: "55%" },
});

const kinds = ["percent", "fixed", "rest"] as const satisfies readonly FinancingRule["kind"][];

interface RuleRowProps {
  readonly rule: RuleAnswer;
  /** Counted from one. */
  readonly at: number;
  /** Codes of the sources there are to choose from; all, where left out. */
  readonly codes: readonly string[] | undefined;
  readonly onChange: (rule: RuleAnswer) => void;
  readonly onRemove: () => void;
}

/** One rule: who pays, how, and how much. */
export function RuleRow({ rule, at, codes, onChange, onRemove }: RuleRowProps) {
  const t = useTexts(ruleTexts);
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <Select
        label={t("who", { at })}
        className={styles.who}
        value={rule.code}
        choices={fundingSources
          .filter(({ code }) => codes?.includes(code) ?? true)
          .map(({ code, short }) => ({ id: code, label: short }))}
        onChoose={(code) => onChange({ ...rule, code })}
      />
      <Button size="small" type="button" aria-label={t("removeOf", { at })} onClick={onRemove}>
        {t("remove")}
      </Button>
      <Select
        label={t("how", { at })}
        value={rule.kind}
        choices={kinds.map((kind) => ({ id: kind, label: t(kind) }))}
        onChoose={(kind) => onChange({ ...rule, kind: kinds.find((one) => one === kind) ?? rule.kind })}
      />
      <RuleValue rule={rule} at={at} onChange={onChange} />
    </li>
  );
}
