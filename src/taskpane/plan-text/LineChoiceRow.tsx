import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { listLook } from "../shell/list-look";
import { memo } from "react";
import { fundingSources } from "../../core/model/funding-source";
import type { LineChoice } from "../../core/text/line-choices";
import { templates } from "../../core/templates";
import { planTextTexts } from "../texts/plan-text-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { lineFigures, statedFigure } from "./line-figures";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  details: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    paddingLeft: "32px",
    fontSize: tokens.fontSizeBase200,
  },
  figures: { margin: 0, overflowWrap: "anywhere" },
  label: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `0 ${tokens.spacingHorizontalS}`,
  },
  what: { minWidth: 0, overflowWrap: "anywhere" },
  list: listLook,
  link: {
    justifySelf: "start",
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
  },
});

interface LineChoiceRowProps {
  readonly choice: LineChoice;
  readonly chosen: boolean;
  readonly onToggle: (id: string) => void;
  readonly onCorrect: (line: LineChoice) => void;
  readonly onShow: (position: number) => void;
}

/** One line of the text: whether it is laid out, with what figures, where, and who pays. */
export const LineChoiceRow = memo(function LineChoiceRow(props: LineChoiceRowProps) {
  const { choice, chosen, onToggle, onCorrect, onShow } = props;
  const { id, name, village, template, sources, start, textLine } = choice;
  const t = useTexts(planTextTexts);
  const pick = usePick();
  const styles = useStyles();
  const recode = (at: number, code: string) =>
    onCorrect({ ...choice, sources: sources.map((one, index) => (index === at ? { ...one, code } : one)) });
  return (
    <li className={styles.row}>
      <Checkbox
        label={village === "" ? name : `${name}（${village}）`}
        checked={chosen}
        onChange={() => onToggle(id)}
      />
      <div className={styles.details}>
        <p className={styles.figures}>{lineFigures(choice)}</p>
        <label className={styles.label}>
          <span className={styles.what}>{t("template")}</span>
          <select
            className={styles.list}
            aria-label={t("templateOf", { name })}
            value={template}
            onChange={({ target }) => {
              const found = templates.find((one) => one.id === target.value);
              if (found) onCorrect({ ...choice, template: found.id });
            }}
          >
            {templates.map((one) => (
              <option key={one.id} value={one.id}>
                {pick(one.name)}
              </option>
            ))}
          </select>
        </label>
        {sources.map((source, at) => (
          <label key={at} className={styles.label}>
            <span className={styles.what}>
              {source.name} {statedFigure("stated", source.amount)}
            </span>
            <select
              className={styles.list}
              aria-label={t("sourceOf", { name, source: source.name })}
              value={source.code}
              onChange={({ target }) => recode(at, target.value)}
            >
              {fundingSources.map((one) => (
                <option key={one.code} value={one.code}>
                  {pick(one.short)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button
          type="button"
          className={styles.link}
          aria-label={t("lineText", { line: textLine, name })}
          onClick={() => onShow(start)}
        >
          {t("lineNumber", { line: textLine })}
        </button>
      </div>
    </li>
  );
});
