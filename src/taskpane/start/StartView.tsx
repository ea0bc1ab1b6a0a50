import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { startTexts } from "../texts/start-texts";
import { usePick, useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  lead: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground2,
  },
  ways: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  way: {
    width: "100%",
    padding: tokens.spacingHorizontalM,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  first: { border: `2px solid ${tokens.colorBrandStroke1}` },
  what: { display: "block", fontWeight: tokens.fontWeightSemibold },
  why: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The first thing a user sees: every way to start, in one screen. */
export function StartView() {
  const session = useSession();
  const { result } = useStore(session.checking.store);
  const t = useTexts(startTexts);
  const pick = usePick();
  const styles = useStyles();
  const holdsPlan = (result?.planSheets ?? 0) > 0;
  const simple = !holdsPlan && result?.simple === true;
  return (
    <section className={styles.view} aria-labelledby="start-title">
      <h2 id="start-title" className={styles.title}>
        {t("title")}
      </h2>
      <p className={styles.lead}>{t("lead")}</p>
      <ul className={styles.ways}>
        {holdsPlan && (
          <Way first what={t("checkThis")} why={t("checkThisWhy")} onChoose={() => session.goTo("check")} />
        )}
        {holdsPlan && (
          <Way
            what={t("changeThis")}
            why={t("changeThisWhy")}
            onChoose={() => session.goTo("new", "change")}
          />
        )}
        {holdsPlan && (
          <Way
            what={t("nextYear")}
            why={t("nextYearWhy")}
            onChoose={() => session.goTo("new", "next-year")}
          />
        )}
        {simple && (
          <Way
            first
            what={t("upgradeThis")}
            why={t("upgradeThisWhy")}
            onChoose={() => session.goTo("new", "upgrade")}
          />
        )}
        <Way
          first={!holdsPlan && !simple}
          what={t("chooseTemplates")}
          why={t("chooseTemplatesWhy")}
          onChoose={() => session.goTo("new", "form")}
        />
        <Way what={t("readText")} why={t("readTextWhy")} onChoose={() => session.goTo("new", "text")} />
        <Way what={t("ownTable")} why={t("ownTableWhy")} onChoose={() => session.goTo("new", "table")} />
        {!holdsPlan && !simple && (
          <Way
            what={t("simplePlan")}
            why={t("simplePlanWhy")}
            onChoose={() => session.goTo("new", "simple")}
          />
        )}
        <Way what={t("auditThis")} why={t("auditThisWhy")} onChoose={() => session.goTo("audit")} />
        {session.hostPage?.samples.map(({ name, open }) => (
          <Way
            key={name.en}
            what={t("sample", { name: pick(name) })}
            why={t("sampleWhy")}
            onChoose={() => void session.openSample(open)}
          />
        ))}
      </ul>
    </section>
  );
}

function Way(props: { first?: boolean; what: string; why: string; onChoose: () => void }) {
  const styles = useStyles();
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(styles.way, props.first && styles.first)}
        onClick={props.onChoose}
      >
        <span className={styles.what}>{props.what}</span>
        <span className={styles.why}>{props.why}</span>
      </button>
    </li>
  );
}
