import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { withQuantity } from "../../core/text/correct-line";
import type { LineChoice } from "../../core/text/line-choices";
import { listLook } from "../shell/list-look";
import { planTextTexts } from "../texts/plan-text-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  summary: { cursor: "pointer", minHeight: "24px", lineHeight: "24px" },
  fields: { display: "grid", gap: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXS },
  field: {
    display: "grid",
    gridTemplateColumns: "5em 1fr",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  input: { ...listLook, boxSizing: "border-box", padding: `0 ${tokens.spacingHorizontalXS}` },
});

interface LineFieldsProps {
  readonly choice: LineChoice;
  readonly onCorrect: (line: LineChoice) => void;
}

/** Name, village and quantity of a line, to be put right before it is laid out. */
export function LineFields({ choice, onCorrect }: LineFieldsProps) {
  const [open, setOpen] = useState(false);
  const t = useTexts(planTextTexts);
  const styles = useStyles();
  const { textLine, quantity } = choice;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{t("correct")}</summary>
      {open && (
        <div role="group" aria-label={t("correctLine", { line: textLine })} className={styles.fields}>
          <label className={styles.field}>
            {t("name")}
            <input
              className={styles.input}
              value={choice.name}
              onChange={({ target }) => onCorrect({ ...choice, name: target.value })}
            />
          </label>
          <label className={styles.field}>
            {t("village")}
            <input
              className={styles.input}
              value={choice.village}
              onChange={({ target }) => onCorrect({ ...choice, village: target.value })}
            />
          </label>
          <label className={styles.field}>
            {t("quantity")}
            {/* Keeps what is typed: 6. on the way to 6.5 is 6, and would lose its point. */}
            <input
              className={styles.input}
              defaultValue={quantity ?? ""}
              onChange={({ target }) => onCorrect(withQuantity(choice, target.value))}
            />
          </label>
        </div>
      )}
    </details>
  );
}
