import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { longestReason } from "../../core/review/text-limits";
import type { ShownFinding } from "../check/check-result";
import { useOpenedForm } from "../check/use-opened-form";
import { deskTexts } from "../texts/desk-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { useDesk } from "./use-desk";
import { useDeskStyles } from "./use-desk-styles";

/** A note on the finding's cell for those who drew up the plan; where Excel has no comments, the sentence that says so. */
export function NoteForm({ finding, onClose }: { finding: ShownFinding; onClose: () => void }) {
  const { sheet, cell, text: said } = finding;
  const { desk, busy } = useDesk();
  const t = useTexts(deskTexts);
  const pick = usePick();
  const styles = useDeskStyles();
  const [text, setText] = useState(pick(said));
  const [asked, setAsked] = useState(false);
  const box = useOpenedForm("textarea, button");
  const { noNotes } = desk.deciding;
  const add = () => {
    setAsked(true);
    if (text.trim() !== "")
      void desk.deciding.note(sheet, cell, text.trim()).then((done) => done && onClose());
  };
  return (
    <div ref={box} className={styles.box}>
      {noNotes ? (
        <p className={styles.text}>{pick(noNotes)}</p>
      ) : (
        <Field
          className={styles.field}
          label={t("note", { cell })}
          size="small"
          {...(asked && text.trim() === "" ? { validationMessage: t("needsNote") } : {})}
        >
          <Textarea
            className={styles.input}
            size="small"
            rows={3}
            value={text}
            maxLength={longestReason}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
      )}
      <div className={styles.actions}>
        {!noNotes && (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={add}>
            {t("addNote")}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
