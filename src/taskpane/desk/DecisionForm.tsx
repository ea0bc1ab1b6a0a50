import { Button, Field, mergeClasses, Textarea } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { beijingTime } from "../../core/model/beijing-time";
import { longestReason } from "../../core/review/text-limits";
import type { PlanFinding } from "../check/check-result";
import { useOpenedForm } from "../check/use-opened-form";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { deskTexts } from "../texts/desk-texts";
import { useTexts } from "../texts/use-texts";
import { NameField } from "./NameField";
import { useDesk } from "./use-desk";
import { useDeskStyles } from "./use-desk-styles";

interface DecisionProps {
  readonly finding: PlanFinding;
  /** Whether the user wants to decide now. */
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What was decided about a finding, and the way to decide: to ignore it with a reason, or to show it again. */
export function DecisionForm({ finding, open, onClose }: DecisionProps) {
  const { decision, state } = finding;
  const t = useTexts(deskTexts);
  const styles = useDeskStyles();
  return (
    <>
      {decision && (
        <p className={mergeClasses(styles.text, styles.quiet)}>
          {t("ignoredBy", {
            name: decision.name,
            time: beijingTime(decision.time).slice(0, 10),
            reason: decision.reason,
          })}
          {state === "stale" &&
            ` ${t("staleWas", {
              expected: decision.expected || deskTexts.none,
              found: decision.found || deskTexts.none,
            })}`}
        </p>
      )}
      {open &&
        (state === "ignored" ? (
          <RestoreForm finding={finding} onClose={onClose} />
        ) : (
          <IgnoreForm finding={finding} onClose={onClose} />
        ))}
    </>
  );
}

type FormProps = Omit<DecisionProps, "open">;

function IgnoreForm({ finding, onClose }: FormProps) {
  const { name } = useStore(useSession().view);
  const { desk, busy } = useDesk();
  const [reason, setReason] = useState(finding.decision?.reason ?? "");
  const [asked, setAsked] = useState(false);
  const t = useTexts(deskTexts);
  const styles = useDeskStyles();
  const box = useOpenedForm("textarea");
  const ignore = () => {
    setAsked(true);
    if (reason.trim() !== "" && name.trim() !== "") void desk.deciding.ignore(finding, reason.trim());
  };
  // A reason is one sentence: Enter decides in both fields, as in every other of the pane.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    ignore();
  };
  return (
    <div ref={box} className={styles.box} onKeyDown={onKeyDown}>
      <Field
        className={styles.field}
        label={t("reason")}
        size="small"
        {...(asked && reason.trim() === "" ? { validationMessage: t("needsReason") } : {})}
      >
        <Textarea
          className={styles.input}
          size="small"
          rows={2}
          value={reason}
          maxLength={longestReason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <NameField missing={asked} />
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={ignore}>
          {t("ignoreNow")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}

function RestoreForm({ finding, onClose }: FormProps) {
  const { desk, busy } = useDesk();
  const t = useTexts(deskTexts);
  const styles = useDeskStyles();
  const actions = useOpenedForm("button");
  const restore = () => {
    // First, or the form to ignore it would take this one's place.
    onClose();
    void desk.deciding.restore(finding);
  };
  return (
    <div ref={actions} className={styles.actions}>
      <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => restore()}>
        {t("restore")}
      </Button>
      <Button size="small" onClick={onClose}>
        {t("cancel")}
      </Button>
    </div>
  );
}
