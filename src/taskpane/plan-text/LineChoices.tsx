import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { LineChoice } from "../../core/text/line-choices";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { newPlanTexts } from "../texts/new-plan-texts";
import { planTextTexts } from "../texts/plan-text-texts";
import { useTexts } from "../texts/use-texts";
import { LineChoiceRow } from "./LineChoiceRow";

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: "none" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  all: { display: "flex", gap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalXS} 0` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** Rows come by the page. */
const page = 40;

interface LineChoicesProps {
  readonly choices: readonly LineChoice[];
  readonly onShow: (position: number) => void;
}

/** The lines of the text, all chosen at first; what was read can be put right. */
export function LineChoices({ choices, onShow }: LineChoicesProps) {
  const { planText } = useSession();
  const { chosen } = useStore(planText.store);
  const [shown, setShown] = useState(page);
  const t = useTexts(planTextTexts);
  const n = useTexts(newPlanTexts);
  const styles = useStyles();
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(planText.store.get().chosen);
      if (!next.delete(id)) next.add(id);
      planText.choose(next);
    },
    [planText],
  );
  if (choices.length === 0) return <p>{t("noLines")}</p>;
  const left = choices.length - shown;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t("lines", { chosen: chosen.size, total: choices.length })}</legend>
      <div className={styles.all}>
        <Button size="small" onClick={() => planText.choose(new Set(choices.map(({ id }) => id)))}>
          {n("all")}
        </Button>
        <Button size="small" onClick={() => planText.choose(new Set())}>
          {n("none")}
        </Button>
      </div>
      <ul className={styles.list}>
        {choices.slice(0, shown).map((choice) => (
          <LineChoiceRow
            key={choice.id}
            choice={choice}
            chosen={chosen.has(choice.id)}
            onToggle={toggle}
            onCorrect={planText.correct}
            onShow={onShow}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + page)}>
          {t("moreLines", { count: Math.min(page, left) })}
        </Button>
      )}
    </fieldset>
  );
}
