import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { fundingSources } from "../../core/model/funding-source";
import { noSource, sourcePlaces, withSource } from "../../core/text/correct-line";
import type { LineChoice } from "../../core/text/line-choices";
import { templates } from "../../core/templates";
import { Select } from "../shell/Select";
import { planTextTexts } from "../texts/plan-text-texts";
import { useTexts } from "../texts/use-texts";
import { LineFields } from "./LineFields";
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

const templateChoices = templates.map(({ id, name }) => ({ id, label: name }));
const sourceChoices = [
  { id: noSource, label: planTextTexts.noSource },
  ...fundingSources.map(({ code, short }) => ({ id: code, label: short })),
];

/** One line of the text: whether it is laid out, under what name, with what figures, where, and who pays. */
export const LineChoiceRow = memo(function LineChoiceRow(props: LineChoiceRowProps) {
  const { choice, chosen, onToggle, onCorrect, onShow } = props;
  const { id, village, template, start, textLine } = choice;
  const t = useTexts(planTextTexts);
  const styles = useStyles();
  const name = choice.name.trim() || t("unnamed");
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
          <Select
            label={t("templateOf", { name })}
            choices={templateChoices}
            value={template}
            onChoose={(chosenId) => {
              const found = templates.find((one) => one.id === chosenId);
              if (found) onCorrect({ ...choice, template: found.id });
            }}
          />
        </label>
        {sourcePlaces(choice).map((source, at) => (
          <label key={at} className={styles.label}>
            <span className={styles.what}>
              {source.name || t("paidBy")} {source.code !== noSource && statedFigure("stated", source.amount)}
            </span>
            <Select
              label={source.name ? t("sourceOf", { name, source: source.name }) : t("payerOf", { name })}
              choices={sourceChoices}
              value={source.code}
              onChoose={(code) => onCorrect(withSource(choice, at, code))}
            />
          </label>
        ))}
        <LineFields choice={choice} onCorrect={onCorrect} />
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
