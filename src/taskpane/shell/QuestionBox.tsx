import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Text } from "../../core/model/locale";
import { changePlanTexts } from "../texts/change-plan-texts";
import { usePick, useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    border: `2px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
  answers: { display: "flex", gap: tokens.spacingHorizontalS },
});

export interface QuestionBoxProps {
  readonly question: Text;
  readonly busy: boolean;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before money goes. The focus is on "no": a key pressed once more than meant does no harm. */
export function QuestionBox({ question, busy, onAnswer }: QuestionBoxProps) {
  const t = useTexts(changePlanTexts);
  const pick = usePick();
  const styles = useStyles();
  const text = useId();
  const answers = useRef<HTMLDivElement>(null);
  useEffect(() => answers.current?.querySelector("button")?.focus(), [question]);
  return (
    <div
      role="alertdialog"
      aria-label={t("question")}
      aria-describedby={text}
      className={styles.box}
      onKeyDown={({ key }) => key === "Escape" && onAnswer(false)}
    >
      <p id={text} className={styles.text}>
        {pick(question)}
      </p>
      <div ref={answers} className={styles.answers}>
        <Button onClick={() => onAnswer(false)}>{t("no")}</Button>
        <Button disabledFocusable={busy} onClick={() => onAnswer(true)}>
          {t("yes")}
        </Button>
      </div>
    </div>
  );
}
