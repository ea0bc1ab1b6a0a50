import { makeStyles, tokens } from "@fluentui/react-components";
import { listLook } from "../shell/list-look";
import { useSession } from "../session-context";
import { groupDigits } from "../state/group-digits";
import { useStore } from "../state/store";
import { auditTexts } from "../texts/audit-texts";
import { useTexts } from "../texts/use-texts";
import type { AuditResult, SheetFormulas } from "./audit-result";
import { BlockList } from "./BlockList";
import { CoverageLine } from "./CoverageLine";
import { LensButton } from "./LensButton";

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  sheet: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  choice: listLook,
  own: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  none: { padding: tokens.spacingHorizontalL },
});

/** Which formulas there are: few enough to look at each, sheet by sheet. */
export function FormulasPart({ result }: { result: AuditResult }) {
  const { auditing } = useSession();
  const { sheet } = useStore(auditing.store);
  const t = useTexts(auditTexts);
  const styles = useStyles();
  const shown = result.formulas.find((one) => one.sheet === sheet) ?? result.formulas[0];
  if (!shown) return <p className={styles.none}>{t("noFormulas")}</p>;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t("counts", countsOf(result.formulas))}</h2>
        <div className={styles.sheet}>
          <select
            className={styles.choice}
            aria-label={t("sheet")}
            value={shown.sheet}
            onChange={({ target }) => auditing.showSheet(target.value)}
          >
            {result.formulas.map((one) => (
              <option key={one.sheet} value={one.sheet}>
                {t("sheetChoice", { sheet: one.sheet, distinct: one.distinct })}
              </option>
            ))}
          </select>
          <LensButton formulas={shown} />
        </div>
        {result.formulas.length > 1 && <p className={styles.own}>{t("counts", countsOf([shown]))}</p>}
        <CoverageLine formulas={shown} />
      </div>
      <BlockList key={shown.sheet} formulas={shown} />
    </>
  );
}

/** Added up over sheets, as the text takes them. */
const countsOf = (all: readonly SheetFormulas[]) => ({
  formulas: groupDigits(all.reduce((sum, { formulas }) => sum + formulas, 0)),
  distinct: groupDigits(all.reduce((sum, { distinct }) => sum + distinct, 0)),
});
