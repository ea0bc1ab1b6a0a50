import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetLine, TextComparison } from "../../core/text/compare-with-book";
import type { LineChoice } from "../../core/text/line-choices";
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
  const pick = usePick();
  const styles = useStyles();
  const { fresh, gone, changed, same } = comparison;
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  const filled = (text: string) => (text === "" ? t("nothing") : text);
  return (
    <section aria-labelledby="text-changes-title">
      <h3 id="text-changes-title" className={styles.heading}>
        {t("compare")}
      </h3>
      <Part title={t("compareChanged", { count: changed.length })} count={changed.length}>
        {changed.map((line) => (
          <li key={line.id}>
            <ToSheet line={line} />
            {line.differences.map(({ figure, inText, inSheet }) => (
              <p key={figure.zh} className={styles.difference}>
                {t("difference", { figure: pick(figure), inText: filled(inText), inSheet: filled(inSheet) })}
              </p>
            ))}
          </li>
        ))}
      </Part>
      <Part title={t("compareFresh", { count: fresh.length })} count={fresh.length}>
        {fresh.map((id) => {
          const { name = "", start = 0 } = byId.get(id) ?? {};
          return (
            <li key={id}>
              <button type="button" className={styles.link} onClick={() => onShow(start, true)}>
                {name}
              </button>
            </li>
          );
        })}
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

function ToSheet({ line: { sheet, cell, name } }: { line: SheetLine }) {
  const session = useSession();
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} onClick={() => void session.select(sheet, cell)}>
      {sheet}!{cell} {name}
    </button>
  );
}
