import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isIgnored, type ListGroup, type ListSection } from "../state/finding-list";
import { checkTexts } from "../texts/check-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { CheckAbout, ShownFinding } from "./check-result";
import type { CardPart } from "./finding-row-props";
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
  section: {
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
  readonly abouts: ReadonlyMap<string, CheckAbout>;
  readonly current: string | null;
  /** The finding that was just fixed or ignored. */
  readonly held: ShownFinding | null;
  /** What is opened in the card of the current finding. */
  readonly opened: CardPart | null;
  readonly onOpen: (finding: ShownFinding, part: CardPart) => void;
  readonly onClose: () => void;
}

/** Rows and sections come by the page: thousands at once would keep the pane from answering. */
const page = 25;

/** How many of a list are shown: what was asked for, and always as far as the current one. @param at its place, or −1 */
function usePages(count: number, at: number) {
  const [asked, setAsked] = useState(page);
  const shown = Math.max(asked, Math.ceil((at + 1) / page) * page);
  return { shown, next: Math.min(page, count - shown), showMore: () => setAsked(shown + page) };
}

/** One group of findings; folded away by the user, opened again when the current finding is inside. */
export function FindingGroup({ group, ...state }: RowState & { group: ListGroup }) {
  const [closed, setClosed] = useState(false);
  const t = useTexts(checkTexts);
  const pick = usePick();
  const styles = useStyles();
  const { sections } = group;
  const at = sections.findIndex(({ findings }) => findings.some(({ key }) => key === state.current));
  const { shown, next, showMore } = usePages(sections.length, at);
  const open = !closed || at >= 0;
  return (
    <section>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setClosed(open)}>
          <span aria-hidden>{open ? "▾" : "▸"}</span>
          <SeverityMark severity={group.severity} />
          {t("group", { title: pick(group.title), count: group.count })}
        </button>
      </h3>
      {open &&
        sections
          .slice(0, shown)
          .map((section, place) => <SectionFindings key={place} section={section} state={state} />)}
      {open && next > 0 && (
        <button type="button" className={styles.more} onClick={showMore}>
          {t("moreSections", { count: next, total: sections.length })}
        </button>
      )}
    </section>
  );
}

function SectionFindings({ section, state }: { section: ListSection; state: RowState }) {
  const { title, findings } = section;
  const t = useTexts(checkTexts);
  const pick = usePick();
  const styles = useStyles();
  const at = findings.findIndex(({ key }) => key === state.current);
  const { shown, next, showMore } = usePages(findings.length, at);
  const fixed = state.held && !isIgnored(state.held) ? state.held.key : null;
  return (
    <>
      <h4 className={styles.section}>{t("group", { title: pick(title), count: findings.length })}</h4>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding) => {
          const current = finding.key === state.current;
          return (
            <FindingRow
              key={finding.key}
              finding={finding}
              about={state.abouts.get(finding.check)!}
              current={current}
              fixed={finding.key === fixed}
              opened={current ? state.opened : null}
              onOpen={state.onOpen}
              onClose={state.onClose}
            />
          );
        })}
      </ul>
      {next > 0 && (
        <button type="button" className={styles.more} onClick={showMore}>
          {t("more", { count: next, total: findings.length })}
        </button>
      )}
    </>
  );
}
