import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ComponentType } from "react";
import { tabs, type Tab } from "../../commands/ribbon-buttons";
import { useSession } from "../session-context";
import { StartView } from "../start/StartView";
import type { StartWay } from "../state/session";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { shellTexts } from "../texts/shell-texts";
import { useTexts } from "../texts/use-texts";
import { LazyView } from "./LazyView";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, position: "relative" },
  view: {
    height: "100%",
    overflowY: "auto",
    boxSizing: "border-box",
    // Room for what sticks to the bottom of a view: the focus must not go below it.
    scrollPaddingBottom: "44px",
  },
  opening: { padding: tokens.spacingHorizontalL },
});

type Load = () => Promise<ComponentType>;
const loadNew: Load = async () =>
  (await import(/* webpackChunkName: "new-plan" */ "../new-plan/NewPlanView")).NewPlanView;
const loadText: Load = async () =>
  (await import(/* webpackChunkName: "plan-text" */ "../plan-text/PlanTextView")).PlanTextView;
const loadTable: Load = async () =>
  (await import(/* webpackChunkName: "own-table" */ "../own-table/OwnTableView")).OwnTableView;
const loadChange: Load = async () =>
  (await import(/* webpackChunkName: "change-plan" */ "../change-plan/ChangePlanView")).ChangePlanView;
const loadSimple: Load = async () =>
  (await import(/* webpackChunkName: "simple-plan" */ "../simple/SimplePlanView")).SimplePlanView;
const loadUpgrade: Load = async () =>
  (await import(/* webpackChunkName: "upgrade" */ "../simple/UpgradeView")).UpgradeView;
const loadNextYear: Load = async () =>
  (await import(/* webpackChunkName: "next-year" */ "../next-year/NextYearView")).NextYearView;
const loadCheck: Load = async () =>
  (await import(/* webpackChunkName: "check-view" */ "../check/CheckView")).CheckView;
const loadAudit: Load = async () =>
  (await import(/* webpackChunkName: "audit-view" */ "../audit/AuditView")).AuditView;
const loadFunding: Load = async () =>
  (await import(/* webpackChunkName: "funding-view" */ "../funding/FundingView")).FundingView;

const ways: Readonly<Record<StartWay, Load>> = {
  form: loadNew,
  text: loadText,
  table: loadTable,
  simple: loadSimple,
  upgrade: loadUpgrade,
  change: loadChange,
  "next-year": loadNextYear,
};

/** The views, each loaded when first opened and then kept, so that its place in the list stays. */
export function PaneViews() {
  const { tab, way } = useStore(useSession().view);
  const [opened, setOpened] = useState<readonly Tab[]>([]);
  const styles = useStyles();
  if (tab && !opened.includes(tab)) setOpened([...opened, tab]);
  const views: Readonly<Record<Tab, () => React.JSX.Element>> = {
    new: () => (way ? <LazyView key={way} load={ways[way]} /> : <StartView />),
    check: () => <LazyView load={loadCheck} />,
    audit: () => <LazyView load={loadAudit} />,
    funding: () => <LazyView load={loadFunding} />,
  };
  return (
    <main className={styles.main}>
      {tab === undefined && <Opening className={styles.opening} />}
      {tabs.map((one) => (
        <div
          key={one}
          id={`view-${one}`}
          role="tabpanel"
          aria-labelledby={`view-tab-${one}`}
          tabIndex={-1}
          hidden={one !== tab}
          className={styles.view}
        >
          {opened.includes(one) && views[one]()}
        </div>
      ))}
    </main>
  );
}

/** Until the workbook is known; the tabs work already. */
function Opening({ className }: { className: string }) {
  const { phase } = useStore(useSession().checking.store);
  const t = useTexts(shellTexts);
  const c = useTexts(checkTexts);
  return (
    <p className={className}>
      {phase.kind === "reading" && phase.sheet
        ? c("readingSheet", { sheet: phase.sheet, done: phase.done, total: phase.total })
        : t("opening")}
    </p>
  );
}
