import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { templates } from "../../core/templates";
import { RuleFields } from "../rules/RuleFields";
import { noRules, type RulesAnswer } from "../rules/rule-answers";
import { Select } from "../shell/Select";
import { planExtrasTexts } from "../texts/plan-extras-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { allTemplates } from "./plan-answers";
import type { PlanExtrasProps } from "./PlanExtras";

const useStyles = makeStyles({
  group: {
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  legend: { padding: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
  scope: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  own: { justifySelf: "start" },
});

/** Who pays by rule: for all templates at once, and for single ones in place of that. */
export function PlanRules({ answers, onAnswer, fault }: PlanExtrasProps) {
  const [scope, setScope] = useState(allTemplates);
  const t = useTexts(planExtrasTexts);
  const pick = usePick();
  const styles = useStyles();
  const chosen = templates.filter(({ id }) => answers.templates.has(id));
  const template = chosen.find(({ id }) => id === scope);
  const id = template?.id ?? allTemplates;
  const { rules, sources } = answers;
  const own = rules[id] ?? (template ? undefined : noRules);
  const change = (answer: RulesAnswer) => onAnswer({ rules: { ...rules, [id]: answer } });
  const follow = () => {
    const { [id]: _own, ...others } = rules;
    onAnswer({ rules: others });
  };
  const usual = [...(sources ?? (template ? [template] : chosen).flatMap((one) => one.sources))];
  const name = template ? pick(template.name) : "";
  return (
    <fieldset className={styles.group} {...(fault !== undefined && { "data-fault": true })}>
      <legend className={styles.legend}>{t("rules")}</legend>
      <p className={styles.hint}>{t("rulesHint")}</p>
      {fault !== undefined && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      {chosen.length > 0 && (
        <label className={styles.scope}>
          {t("scope")}
          <Select
            value={id}
            onChoose={setScope}
            choices={[
              { id: allTemplates, label: t("allTemplates") },
              ...chosen.map((one) => ({
                id: one.id,
                label: rules[one.id] ? t("ownRules", { name: one.name }) : one.name,
              })),
            ]}
          />
        </label>
      )}
      {own && <RuleFields key={id} answer={own} usual={usual} onChange={change} />}
      {template && !own && (
        <>
          <p className={styles.hint}>{t("asAll", { name })}</p>
          <Button
            size="small"
            type="button"
            className={styles.own}
            onClick={() => change(rules[allTemplates] ?? noRules)}
          >
            {t("makeOwn", { name })}
          </Button>
        </>
      )}
      {template && own && (
        <Button size="small" type="button" className={styles.own} onClick={follow}>
          {t("dropOwn")}
        </Button>
      )}
    </fieldset>
  );
}
