import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { SeverityMark } from "../check/SeverityMark";
import { useRowStyles } from "../check/use-row-styles";
import { onFindingKey, useFocusOnCurrent } from "../check/use-finding-keys";
import { useSession } from "../session-context";
import { useHiddenText } from "../shell/use-hidden-text";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { planTextTexts } from "../texts/plan-text-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { ShownTextFinding } from "./plan-text-reading";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    padding: tokens.spacingVerticalXS,
    // Below the text that stays in sight above: a row that gets the focus must not be hidden by it.
    scrollMarginTop: "calc(30vh + 90px)",
  },
  card: { padding: `0 0 ${tokens.spacingVerticalS} 28px` },
  repair: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** Findings come by the page, like those of the check. */
const page = 25;

interface TextFindingsProps {
  readonly findings: readonly ShownTextFinding[];
  /** Shows a place of the text; with `focus` the focus goes there too. */
  readonly onShow: (position: number, focus?: boolean) => void;
}

/** What is wrong in the text itself; choosing one shows its figure, and the figure leads back here. */
export function TextFindings({ findings, onShow }: TextFindingsProps) {
  const { planText } = useSession();
  const { current } = useStore(planText.store);
  const [asked, setAsked] = useState(page);
  const list = useRef<HTMLUListElement>(null);
  const focusSoon = useFocusOnCurrent(list, current === null ? null : String(current));
  const t = useTexts(planTextTexts);
  const styles = useStyles();
  if (findings.length === 0) return <p>{t("noFindings")}</p>;
  const shown = Math.max(asked, Math.ceil(((current ?? -1) + 1) / page) * page);
  const left = findings.length - shown;
  const choose = (at: number) => {
    planText.makeCurrent(at);
    onShow(findings[at]!.start);
  };
  const move = (step: 1 | -1) => {
    const at = current === null ? (step > 0 ? 0 : findings.length - 1) : current + step;
    if (at < 0 || at >= findings.length) return;
    focusSoon();
    choose(at);
  };
  return (
    <section aria-labelledby="text-findings-title">
      <h3 id="text-findings-title" className={styles.heading}>
        {t("findings", { count: findings.length })}
      </h3>
      <ul
        ref={list}
        className={styles.list}
        onKeyDown={(event) =>
          onFindingKey(event, {
            next: () => move(1),
            previous: () => move(-1),
            fix: () => {},
            leave: () => planText.makeCurrent(null),
          })
        }
      >
        {findings.slice(0, shown).map((finding, at) => (
          <FindingItem
            key={at}
            at={at}
            finding={finding}
            current={at === current}
            onChoose={() => choose(at)}
            onShow={() => onShow(finding.start, true)}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setAsked(shown + page)}>
          {t("moreFindings", { count: Math.min(page, left), total: findings.length })}
        </Button>
      )}
    </section>
  );
}

interface FindingItemProps {
  readonly at: number;
  readonly finding: ShownTextFinding;
  readonly current: boolean;
  readonly onChoose: () => void;
  readonly onShow: () => void;
}

function FindingItem({ at, finding, current, onChoose, onShow }: FindingItemProps) {
  const t = useTexts(planTextTexts);
  const c = useTexts(checkTexts);
  const pick = usePick();
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const hidden = useHiddenText();
  return (
    <li className={mergeClasses(rowStyles.item, current && rowStyles.currentItem)}>
      <button
        type="button"
        className={mergeClasses(rowStyles.row, styles.row)}
        aria-current={current}
        aria-expanded={current}
        onClick={onChoose}
      >
        <SeverityMark severity={finding.severity} />
        <span className={hidden}>{c(finding.severity)}</span>
        <span className={rowStyles.text}>
          <span className={rowStyles.where}>
            {at + 1} · {t("lineNumber", { line: finding.line })}
          </span>
          {pick(finding.message)}
        </span>
      </button>
      {current && (
        <div className={styles.card}>
          {finding.repair !== null && (
            <p className={styles.repair}>
              {c("before")} <del>{finding.found}</del> → {c("after")} <ins>{finding.repair}</ins>
            </p>
          )}
          <Button size="small" onClick={onShow}>
            {t("toText")}
          </Button>
        </div>
      )}
    </li>
  );
}
