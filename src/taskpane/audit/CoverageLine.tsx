import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useSession } from "../session-context";
import { markKey, marks, type Mark } from "../state/auditing";
import { useStore } from "../state/store";
import { auditTexts } from "../texts/audit-texts";
import { useTexts } from "../texts/use-texts";
import type { SheetFormulas } from "./audit-result";

const useStyles = makeStyles({
  text: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
  },
});

/** How many of a sheet's distinct formulas were looked at, and what was thought of them. */
export function CoverageLine({ formulas: { sheet, blocks, distinct } }: { formulas: SheetFormulas }) {
  const { auditing } = useSession();
  const { marks: kept } = useStore(auditing.store);
  const t = useTexts(auditTexts);
  const styles = useStyles();
  const text = useId();
  const counts: Record<Mark, number> = { seen: 0, questioned: 0, accepted: 0 };
  for (const { key } of blocks) {
    const mark = kept.get(markKey(sheet, key));
    if (mark) counts[mark]++;
  }
  const done = marks.reduce((sum, mark) => sum + counts[mark], 0);
  return (
    <>
      <p id={text} className={styles.text}>
        {t("coverage", { done, total: distinct, ...counts })}
      </p>
      <ProgressBar aria-labelledby={text} value={done} max={distinct} />
    </>
  );
}
