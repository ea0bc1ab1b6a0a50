import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetLine, TextComparison } from "../../core/text/compare-with-book";
import type { LineChoice } from "../../core/text/line-choices";
import type { FigureDifference } from "../../core/text/line-differences";
import { useSession } from "../session-context";
import { planTextTexts } from "../texts/plan-text-texts";
import { usePick, useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  summary: { cursor: "pointer", minHeight: "24px" },
  list: { listStyleType: "none", margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}` },
  link: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    minHeight: "24px",
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
  },
  difference: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface TextChangesProps {
  readonly comparison: TextComparison;
  readonly choices: readonly LineChoice[];
  readonly onShow: (position: number, focus?: boolean) => void;
}

/** What the text says now against the lines that stand in the workbook. */
export function TextChanges({ comparison, choices, onShow }: TextChangesProps) {
  const t = useTexts(planTextTexts);
  const styles = useStyles();
  const { fresh, gone, changed, funding, same } = comparison;
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  return (
    <section aria-labelledby="text-changes-title">
      <h3 id="text-changes-title" className={styles.heading}>
        {t("compare")}
      </h3>
      <Part title={t("compareChanged", { count: changed.length })} count={changed.length}>
        {changed.map((line) => (
          <li key={line.id}>
            <ToSheet line={line} />
            <Differences differences={line.differences} />
          </li>
        ))}
      </Part>
      <Part title={t("compareFunding", { count: funding.length })} count={funding.length}>
        {funding.map(({ ids, differences }) => (
          <li key={ids[0]}>
            <ToText line={byId.get(ids[0]!)} onShow={onShow} count={ids.length} />
            <Differences differences={differences} />
          </li>
        ))}
      </Part>
      <Part title={t("compareFresh", { count: fresh.length })} count={fresh.length}>
        {fresh.map((id) => (
          <li key={id}>
            <ToText line={byId.get(id)} onShow={onShow} />
          </li>
        ))}
      </Part>
      <Part title={t("compareGone", { count: gone.length })} count={gone.length}>
        {gone.map((line) => (
          <li key={`${line.sheet}!${line.cell}`}>
            <ToSheet line={line} />
          </li>
        ))}
      </Part>
      <p className={styles.difference}>{t("compareSame", { count: same })}</p>
    </section>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <details open={count <= 20}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list}>{children}</ul>
    </details>
  );
}

function Differences({ differences }: { differences: readonly FigureDifference[] }) {
  const t = useTexts(planTextTexts);
  const pick = usePick();
  const styles = useStyles();
  const filled = (text: string) => (text === "" ? t("nothing") : text);
  return differences.map(({ figure, inText, inSheet }) => (
    <p key={figure.zh} className={styles.difference}>
      {t("difference", { figure: pick(figure), inText: filled(inText), inSheet: filled(inSheet) })}
    </p>
  ));
}

interface ToTextProps extends Pick<TextChangesProps, "onShow"> {
  readonly line: LineChoice | undefined;
  /** Of how many lines it stands for. */
  readonly count?: number;
}

function ToText({ line, count, onShow }: ToTextProps) {
  const t = useTexts(planTextTexts);
  const styles = useStyles();
  if (!line) return null;
  const { name, start } = line;
  return (
    <button type="button" className={styles.link} onClick={() => onShow(start, true)}>
      {count === undefined ? name : t("together", { name, count })}
    </button>
  );
}

function ToSheet({ line: { sheet, cell, name } }: { line: SheetLine }) {
  const session = useSession();
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} onClick={() => void session.select(sheet, cell)}>
      {sheet}!{cell} {name}
    </button>
  );
}
