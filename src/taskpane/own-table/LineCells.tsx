import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { amountOfLine, quantityOfLine } from "../../core/mapping/line-amount";
import type { TakenLine } from "../../core/mapping/take-over";
import { findSource } from "../../core/model/funding-source";
import { formatYuan } from "../../core/model/money";
import { findTemplate } from "../../core/templates";
import { shownInput } from "../../core/workbook/shown-input";
import { groupDigits } from "../state/group-digits";
import { ownTableTexts } from "../texts/own-table-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { useTableStyles } from "./use-table-styles";

const useStyles = makeStyles({
  cell: {
    padding: "4px 0",
    verticalAlign: "top",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

interface LineCellsProps {
  readonly taken: TakenLine;
  readonly name: string;
  readonly showTemplate: boolean;
  readonly onLeave: (row: number) => void;
}

/** A line of the preview: what, where, quantity × unit cost, who pays, and the amount. */
export function LineCells({ taken, name, showTemplate, onLeave }: LineCellsProps) {
  const { row, line, template, sources } = taken;
  const t = useTexts(ownTableTexts);
  const pick = usePick();
  const shared = useTableStyles();
  const styles = useStyles();
  const said = (id: string) => {
    const input = line[id] ?? null;
    return typeof input === "number" ? groupDigits(input) : shownInput(input);
  };
  const quantity = said("quantity") || groupDigits(quantityOfLine(line, template));
  const counted = [quantity === "0" ? "" : quantity, said("unit")].filter(Boolean).join(" ");
  const priced = [counted, said("unitCost")].filter(Boolean).join(" × ");
  const found = findTemplate(template);
  const facts = [
    t("row", { row: row + 1 }),
    said("village"),
    showTemplate && found ? pick(found.name) : "",
    priced,
  ];
  const amount = amountOfLine(line, template);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {name}
        <p className={shared.small}>{facts.filter(Boolean).join(" · ")}</p>
        {sources.length > 0 && (
          <p className={shared.small}>
            {sources
              .map((code) => `${pick(findSource(code)?.short ?? code)} ${said(`source:${code}`)}`)
              .join(" · ")}
          </p>
        )}
        <button
          type="button"
          className={shared.link}
          aria-label={t("leaveRowOf", { row: row + 1, name })}
          onClick={() => onLeave(row)}
        >
          {t("leaveRow")}
        </button>
      </th>
      <td className={mergeClasses(styles.cell, shared.figure)}>
        {amount === undefined ? said("stated") : formatYuan(amount)}
      </td>
    </tr>
  );
}
