import { makeStyles, tokens } from "@fluentui/react-components";
import { tabs } from "../../commands/ribbon-buttons";
import { useSession } from "../session-context";
import { countBySeverity } from "../state/finding-list";
import { useStore } from "../state/store";
import { shellTexts } from "../texts/shell-texts";
import { useTexts } from "../texts/use-texts";
import { Tabs } from "./Tabs";
import { useHiddenText } from "./use-hidden-text";

const useStyles = makeStyles({
  // Excel's own menu button covers the top right corner: 34 × 32 px on the Mac, 12 × 32 px on Windows.
  header: { flexShrink: 0, paddingRight: "36px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tabs: { minHeight: "40px" },
  badge: {
    display: "inline-block",
    minWidth: "18px",
    padding: "0 5px",
    marginLeft: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    textAlign: "center",
    boxSizing: "border-box",
  },
});

export function PaneTabs() {
  const session = useSession();
  const { tab } = useStore(session.view);
  const t = useTexts(shellTexts);
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Tabs
        name="view"
        className={styles.tabs}
        label={t("tabs")}
        selected={tab}
        onSelect={(one) => session.goTo(one)}
        tabs={tabs.map((one) => ({ id: one, label: t(one), more: one === "check" && <FindingBadge /> }))}
      />
    </header>
  );
}

/** How many errors and warnings there are; notes don't call for anyone. */
function FindingBadge() {
  const { result } = useStore(useSession().checking.store);
  const t = useTexts(shellTexts);
  const styles = useStyles();
  const hidden = useHiddenText();
  const { error, warning } = countBySeverity(result?.findings ?? []);
  const count = error + warning;
  if (count === 0) return null;
  return (
    <>
      <span className={styles.badge} aria-hidden>
        {count > 999 ? "999+" : count}
      </span>
      <span className={hidden}>{t("findingCount", { count })}</span>
    </>
  );
}
