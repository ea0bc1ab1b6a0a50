import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useSession } from "../session-context";
import { planTextTexts } from "../texts/plan-text-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  box: { display: "grid", gap: tokens.spacingVerticalS },
  field: {
    width: "100%",
    minHeight: "40vh",
    boxSizing: "border-box",
    resize: "vertical",
    padding: tokens.spacingHorizontalS,
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Web views take minutes to paste some thousand lines into a field by themselves, though no time to be given them. */
const longPaste = 20_000;

/** Where the text is pasted. The field keeps its own content: a megabyte needs no rendering at every key. */
export function TextInput() {
  const { planText } = useSession();
  const t = useTexts(planTextTexts);
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        void planText.read();
      }}
    >
      <label htmlFor="plan-text">{t("paste")}</label>
      <textarea
        id="plan-text"
        className={styles.field}
        aria-describedby="plan-text-hint"
        defaultValue={planText.store.get().text}
        onChange={({ target }) => planText.type(target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (pasted.length < longPaste) return;
          event.preventDefault();
          const field = event.currentTarget;
          field.setRangeText(pasted, field.selectionStart, field.selectionEnd, "end");
          planText.type(field.value);
        }}
      />
      <p id="plan-text-hint" className={styles.hint}>
        {t("pasteHint")}
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" type="submit">
          {t("read")}
        </Button>
        <Button type="button" onClick={() => picker.current?.click()}>
          {t("openFile")}
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".docx,.txt,.md,text/plain"
        aria-label={t("openFile")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void planText.open(file);
          target.value = "";
        }}
      />
    </form>
  );
}
