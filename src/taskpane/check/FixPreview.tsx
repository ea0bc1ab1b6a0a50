import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Edit } from "../../core/workbook/edit";
import { useChecking } from "../checking-context";
import { useSession } from "../session-context";
import { isIgnored } from "../state/finding-list";
import { sayInput } from "../state/say-input";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { ShownFinding } from "./check-result";
import { useOpenedForm } from "./use-opened-form";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  head: { textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  cell: {
    padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  more: { margin: 0, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

interface FixPreviewProps {
  readonly finding: ShownFinding;
  readonly onClose: () => void;
}

/** Of many cells the first are shown, and how many more. */
const mostRows = 20;

/**
 * What a fix will write, cell by cell, before it does; with those of the same check, if the user wants, as one change.
 * The user asked for it, so the focus goes to "apply".
 */
export function FixPreview({ finding, onClose }: FixPreviewProps) {
  const { changes } = useSession();
  const checking = useChecking();
  const { busy } = useStore(changes.store);
  const { result } = useStore(checking.store);
  const [together, setTogether] = useState(false);
  const t = useTexts(checkTexts);
  const styles = useStyles();
  const alike = (result?.findings ?? []).filter(
    (one) => one.check === finding.check && one.key !== finding.key && one.fix && !isIgnored(one),
  );
  const fixed = together ? [finding, ...alike] : [finding];
  const edits = fixed.flatMap(({ fix }) => fix ?? []);
  const actions = useOpenedForm("button");
  const confirm = () => void changes.fix(fixed, checking);
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{t("fixPreview")}</caption>
        <thead>
          <tr>
            {(["cell", "before", "after"] as const).map((key) => (
              <th key={key} scope="col" className={styles.head}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {edits.slice(0, mostRows).map((edit, at) => (
            <EditRow key={at} edit={edit} own={edit.sheet === finding.sheet} />
          ))}
        </tbody>
      </table>
      {edits.length > mostRows && (
        <p className={styles.more}>{t("moreEdits", { count: edits.length - mostRows })}</p>
      )}
      {alike.length > 0 && (
        <label className={styles.more}>
          <input type="checkbox" checked={together} onChange={({ target }) => setTogether(target.checked)} />{" "}
          {t("fixAlike", { count: alike.length + 1 })}
        </label>
      )}
      <div ref={actions} className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={confirm}>
          {t(busy ? "fixing" : "confirmFix")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("cancelFix")}
        </Button>
      </div>
    </>
  );
}

function EditRow({ edit, own }: { edit: Edit; own: boolean }) {
  const t = useTexts(checkTexts);
  const pick = usePick();
  const styles = useStyles();
  const { numberFormat } = edit;
  return (
    <tr>
      <td className={styles.cell}>{own ? edit.cell : `${edit.sheet}!${edit.cell}`}</td>
      <td className={styles.cell}>{pick(sayInput(edit.before))}</td>
      <td className={styles.cell}>
        {pick(sayInput(edit.after))}
        {numberFormat && <div>{t("format", { format: numberFormat.after })}</div>}
      </td>
    </tr>
  );
}
