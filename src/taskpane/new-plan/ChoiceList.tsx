import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { newPlanTexts } from "../texts/new-plan-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: "none" },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  all: { display: "flex", gap: tokens.spacingHorizontalXS },
  list: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(130px, 1fr))" },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface ChoiceListProps {
  readonly legend: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly fault: string | undefined;
}

/** Several of many, with all and none. */
export function ChoiceList({ legend, choices, chosen, onChoose, fault }: ChoiceListProps) {
  const t = useTexts(newPlanTexts);
  const styles = useStyles();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <fieldset className={styles.group} {...(fault !== undefined && { "data-fault": true })}>
      <legend className={styles.legend}>{legend}</legend>
      {fault !== undefined && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.all}>
        <Button size="small" type="button" onClick={() => onChoose(new Set(choices.map(({ id }) => id)))}>
          {t("all")}
        </Button>
        <Button size="small" type="button" onClick={() => onChoose(new Set())}>
          {t("none")}
        </Button>
      </div>
      <div className={styles.list}>
        {choices.map(({ id, label }) => (
          <Checkbox key={id} label={label} checked={chosen.has(id)} onChange={() => toggle(id)} />
        ))}
      </div>
    </fieldset>
  );
}
