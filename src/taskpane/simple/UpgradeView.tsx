import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { SimpleLine } from "../../core/simple/simple-line";
import { templates } from "../../core/templates";
import type { TemplateId } from "../../core/templates/define";
import { Select } from "../shell/Select";
import { ViewHead } from "../shell/ViewHead";
import { simplePlanTexts } from "../texts/simple-plan-texts";
import { useTexts } from "../texts/use-texts";
import { useUpgrade } from "./use-upgrade";

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalM },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  what: { display: "block", fontWeight: tokens.fontWeightSemibold },
  about: { display: "block", fontSize: tokens.fontSizeBase200 },
  template: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** The simple plan's lines with the template each goes to, and the laying out of the full plan. */
export function UpgradeView() {
  const { lines, busy, correct, upgrade } = useUpgrade();
  const t = useTexts(simplePlanTexts);
  const styles = useStyles();
  return (
    <section className={styles.view} aria-busy={busy}>
      <ViewHead title={t("upgradeTitle")}>
        {busy && <Spinner size="tiny" aria-label={t("working")} />}
      </ViewHead>
      <p className={styles.lead}>{t("upgradeLead")}</p>
      {!lines && <p>{t("reading")}</p>}
      {lines?.length === 0 && <p>{t("empty")}</p>}
      {lines && lines.length > 0 && (
        <>
          <h3 className={styles.title}>{t("lines", { count: lines.length })}</h3>
          <ul className={styles.list}>
            {lines.map((line) => (
              <Line key={line.id} line={line} onCorrect={(template) => correct(line.id, template)} />
            ))}
          </ul>
          <Button appearance="primary" disabledFocusable={busy} onClick={upgrade}>
            {t("upgrade")}
          </Button>
        </>
      )}
    </section>
  );
}

function Line({ line, onCorrect }: { line: SimpleLine; onCorrect: (template: TemplateId) => void }) {
  const t = useTexts(simplePlanTexts);
  const styles = useStyles();
  const what = line.what === "" ? t("unnamed") : line.what;
  return (
    <li className={styles.line}>
      <span className={styles.what}>{line.village === "" ? what : `${what}（${line.village}）`}</span>
      {line.figures !== "" && <span className={styles.about}>{line.figures}</span>}
      {line.payer !== "" && <span className={styles.about}>{t("paidBy", { payer: line.payer })}</span>}
      <label className={styles.template}>
        {t("template")}
        <Select
          label={t("templateOf", { what })}
          value={line.template}
          choices={templates.map(({ id, name }) => ({ id, label: name }))}
          onChoose={(id) => {
            const found = templates.find((one) => one.id === id);
            if (found) onCorrect(found.id);
          }}
        />
      </label>
    </li>
  );
}
