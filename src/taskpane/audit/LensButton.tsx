import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { auditTexts } from "../texts/audit-texts";
import { useTexts } from "../texts/use-texts";
import type { SheetFormulas } from "./audit-result";

const useStyles = makeStyles({
  why: { flexBasis: "100%", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Switches the formula map of one sheet on and off. */
export function LensButton({ formulas: { sheet } }: { formulas: SheetFormulas }) {
  const { auditing } = useSession();
  const lens = useStore(auditing.lens.store);
  const t = useTexts(auditTexts);
  const styles = useStyles();
  const why = useId();
  const on = lens.sheet === sheet;
  const toggle = () => void (on ? auditing.lens.hide() : auditing.showLens(sheet));
  return (
    <>
      <Button
        size="small"
        appearance={on ? "primary" : "secondary"}
        aria-describedby={why}
        disabledFocusable={lens.busy}
        onClick={toggle}
      >
        {t(lens.busy ? "lensBusy" : on ? "lensOff" : "lensOn")}
      </Button>
      <span id={why} className={styles.why}>
        {t("lensWhy")}
      </span>
    </>
  );
}
