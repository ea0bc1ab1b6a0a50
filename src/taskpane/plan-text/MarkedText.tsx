import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { TextMark } from "../../core/text/mark-text";
import { useSession } from "../session-context";
import { useHiddenText } from "../shell/use-hidden-text";
import { useStore } from "../state/store";
import { planTextTexts } from "../texts/plan-text-texts";
import { useTexts } from "../texts/use-texts";
import { useMarkClass } from "./mark-styles";
import { MarkLegend } from "./MarkLegend";
import type { PlanTextReading } from "./plan-text-reading";
import { blockAt, textBlocks, type TextBlock } from "./text-blocks";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  text: {
    position: "relative",
    maxHeight: "30vh",
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: "1.8",
    overflowWrap: "anywhere",
  },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalXS}`, whiteSpace: "pre-wrap" },
});

/** A place of the text to be shown; a new object each time it is asked for. */
export interface TextPlace {
  readonly position: number;
  /** Whether the focus goes there as well. */
  readonly focus: boolean;
}

interface MarkedTextProps {
  readonly reading: PlanTextReading;
  readonly place: TextPlace | null;
  /** The user chose a marked fault. */
  readonly onFinding: (at: number) => void;
}

/** Paragraphs shown at once: a megabyte of text would keep the pane from answering. */
const page = 150;

/** The text with the figures of the budget marked, a window of paragraphs at a time. */
export function MarkedText({ reading, place, onFinding }: MarkedTextProps) {
  const { text, marks } = reading;
  const { current } = useStore(useSession().planText.store);
  const blocks = useMemo(() => textBlocks(text, marks), [text, marks]);
  const [shown, setShown] = useState({ from: 0, to: page });
  const [seen, setSeen] = useState(place);
  const box = useRef<HTMLDivElement>(null);
  const t = useTexts(planTextTexts);
  const styles = useStyles();
  const target = place ? blockAt(blocks, place.position) : -1;
  if (place !== seen) {
    setSeen(place);
    if (target >= 0 && (target < shown.from || target >= shown.to))
      setShown({ from: Math.max(0, target - page / 3), to: target + page });
  }
  useEffect(() => {
    if (!place || !box.current) return;
    const wanted =
      box.current.querySelector<HTMLElement>(`[data-start="${place.position}"]`) ??
      box.current.querySelector<HTMLElement>(`[data-block="${target}"]`);
    if (!wanted) return;
    // Only the text scrolls: what the user chose in the list below stays where it is.
    box.current.scrollTop = wanted.offsetTop - box.current.clientHeight / 3;
    if (place.focus) (wanted.tabIndex >= 0 ? wanted : box.current).focus();
  }, [place, target]);
  const left = blocks.length - shown.to;
  return (
    <div>
      <h3 id="marked-text-title" className={styles.heading}>
        {t("text")}
      </h3>
      <MarkLegend />
      {/* A box that scrolls must be reachable by keyboard. */}
      <div ref={box} className={styles.text} role="region" aria-labelledby="marked-text-title" tabIndex={0}>
        {shown.from > 0 && (
          <Button size="small" onClick={() => setShown({ ...shown, from: Math.max(0, shown.from - page) })}>
            {t("earlier", { count: Math.min(page, shown.from) })}
          </Button>
        )}
        {blocks.slice(shown.from, shown.to).map((block, at) => (
          <p key={block.start} data-block={shown.from + at} className={styles.paragraph}>
            <BlockText
              text={text}
              block={block}
              current={
                block.marks.some(({ finding }) => finding >= 0 && finding === current) ? current : null
              }
              onFinding={onFinding}
            />
          </p>
        ))}
        {left > 0 && (
          <Button size="small" onClick={() => setShown({ ...shown, to: shown.to + page })}>
            {t("later", { count: Math.min(page, left) })}
          </Button>
        )}
      </div>
    </div>
  );
}

interface BlockTextProps {
  readonly text: string;
  readonly block: TextBlock;
  readonly current: number | null;
  readonly onFinding: (at: number) => void;
}

const BlockText = memo(function BlockText({ text, block, current, onFinding }: BlockTextProps) {
  const { start, end, marks } = block;
  const parts = marks.map((mark, at) => (
    <span key={mark.start}>
      {text.slice(marks[at - 1]?.end ?? start, mark.start)}
      <Mark
        mark={mark}
        figure={text.slice(mark.start, mark.end)}
        current={mark.finding === current}
        onFinding={onFinding}
      />
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.end ?? start, end)}
    </>
  );
});

interface MarkProps {
  readonly mark: TextMark;
  readonly figure: string;
  readonly current: boolean;
  readonly onFinding: (at: number) => void;
}

function Mark({ mark: { start, role, finding }, figure, current, onFinding }: MarkProps) {
  const t = useTexts(planTextTexts);
  const classOf = useMarkClass();
  const hidden = useHiddenText();
  if (finding < 0) return <span className={classOf(role)}>{figure}</span>;
  const choose = () => onFinding(finding);
  // No <button>: it would not break over two lines with its sentence.
  return (
    <span
      role="button"
      tabIndex={0}
      data-start={start}
      aria-pressed={current}
      className={mergeClasses(classOf("fault"), current && classOf("current"))}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose();
      }}
    >
      {figure}
      <span className={hidden}>{t("faultWord")}</span>
      <sup>{finding + 1}</sup>
    </span>
  );
}
