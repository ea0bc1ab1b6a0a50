import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { ruleTexts } from "../texts/rule-texts";
import { useTexts } from "../texts/use-texts";
import { RuleRow } from "./RuleRow";
import { nextRule, type RulesAnswer } from "./rule-answers";

const useStyles = makeStyles({
  fields: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  list: { listStyleType: "none", margin: 0, padding: 0, width: "100%" },
  share: { minHeight: "24px", width: "4em", font: "inherit", textAlign: "right" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface RuleFieldsProps {
  readonly answer: RulesAnswer;
  /** Codes of sources that a further rule begins with. */
  readonly usual: readonly string[];
  /** Codes of the sources there are to choose from; all, where left out. */
  readonly codes?: readonly string[];
  /** Whether a least own share is asked for. */
  readonly share?: boolean;
  readonly onChange: (answer: RulesAnswer) => void;
}

/** Who pays by rule: as many rules as there are sources that follow one, and the least own share. */
export function RuleFields({ answer, usual, codes, share = true, onChange }: RuleFieldsProps) {
  const t = useTexts(ruleTexts);
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  /** What takes the focus once the rows stand: the new one, or the button when one went. */
  const wanted = useRef<"last" | "add" | null>(null);
  const { rules, ownShare } = answer;
  useEffect(() => {
    if (wanted.current === "last") list.current?.lastElementChild?.querySelector("select")?.focus();
    if (wanted.current === "add") fields.current?.querySelector<HTMLElement>(":scope > button")?.focus();
    wanted.current = null;
  }, [rules.length]);
  return (
    <div ref={fields} className={styles.fields}>
      {rules.length > 0 && (
        <ul ref={list} className={styles.list}>
          {rules.map((rule, index) => (
            <RuleRow
              key={index}
              rule={rule}
              at={index + 1}
              codes={codes}
              onChange={(changed) =>
                onChange({ ...answer, rules: rules.map((one, at) => (at === index ? changed : one)) })
              }
              onRemove={() => {
                wanted.current = "add";
                onChange({ ...answer, rules: rules.filter((_, at) => at !== index) });
              }}
            />
          ))}
        </ul>
      )}
      <Button
        size="small"
        type="button"
        onClick={() => {
          wanted.current = "last";
          onChange({ ...answer, rules: [...rules, nextRule(answer, usual)] });
        }}
      >
        {t("add")}
      </Button>
      {share && (
        <>
          <label>
            {t("ownShare")}{" "}
            <input
              className={styles.share}
              inputMode="decimal"
              value={ownShare}
              onChange={({ target }) => onChange({ ...answer, ownShare: target.value })}
            />{" "}
            %
          </label>
          <p className={styles.hint}>{t("ownShareHint")}</p>
        </>
      )}
    </div>
  );
}
