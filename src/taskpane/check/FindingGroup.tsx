import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckGroup, SheetGroup } from "../state/finding-list";
import { checkTexts } from "../texts/check-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { ShownFinding } from "./check-result";
import { FindingRow } from "./FindingRow";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: "none",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    cursor: "pointer",
  },
  sheet: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalXS,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
  },
});

/** What a row of the list needs to know about the list's state. */
export interface RowState {
  readonly current: string | null;
  readonly held: ShownFinding | null;
  readonly previewed: string | null;
  readonly onPreview: (finding: ShownFinding) => void;
  readonly onClosePreview: () => void;
}

/** The findings of one check; folded away by the user, opened again when the current finding is inside. */
export function FindingGroup({ group, ...state }: RowState & { group: CheckGroup }) {
  const [closed, setClosed] = useState(false);
  const t = useTexts(checkTexts);
  const pick = usePick();
  const styles = useStyles();
  const holdsCurrent = group.sheets.some(({ findings }) => findings.some(({ key }) => key === state.current));
  const open = !closed || holdsCurrent;
  return (
    <section>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setClosed(open)}>
          <span aria-hidden>{open ? "▾" : "▸"}</span>
          <SeverityMark severity={group.severity} />
          {t("group", { title: pick(group.about.title), count: group.count })}
        </button>
      </h3>
      {open &&
        group.sheets.map((sheet) => (
          <SheetFindings key={sheet.sheet} about={group.about} sheet={sheet} state={state} />
        ))}
    </section>
  );
}

/** Rows come by the page: thousands at once would keep the pane from answering. */
const page = 25;

function SheetFindings(props: { about: CheckGroup["about"]; sheet: SheetGroup; state: RowState }) {
  const { about, state } = props;
  const { sheet, findings } = props.sheet;
  const [asked, setAsked] = useState(page);
  const t = useTexts(checkTexts);
  const styles = useStyles();
  const at = findings.findIndex(({ key }) => key === state.current);
  const shown = Math.max(asked, Math.ceil((at + 1) / page) * page);
  const left = findings.length - shown;
  return (
    <>
      <h4 className={styles.sheet}>{t("groupOfSheet", { sheet, count: findings.length })}</h4>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            about={about}
            current={finding.key === state.current}
            fixed={finding === state.held}
            previewed={finding.key === state.previewed}
            onPreview={state.onPreview}
            onClosePreview={state.onClosePreview}
          />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setAsked(shown + page)}>
          {t("more", { count: Math.min(page, left), total: findings.length })}
        </button>
      )}
    </>
  );
}
