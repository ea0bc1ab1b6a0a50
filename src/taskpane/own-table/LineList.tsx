import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { amountOfLine } from "../../core/mapping/line-amount";
import type { Mapping } from "../../core/mapping/mapping";
import type { TakenOver } from "../../core/mapping/take-over";
import { formatYuan, sum } from "../../core/model/money";
import { shownInput } from "../../core/workbook/shown-input";
import { useSession } from "../session-context";
import { bothOf } from "../texts/define-texts";
import { ownTableTexts } from "../texts/own-table-texts";
import { useTexts } from "../texts/use-texts";
import { LineCells } from "./LineCells";
import { useOwnTable } from "./use-own-table";
import { useTableStyles } from "./use-table-styles";

/** Lines come by the page. */
const page = 20;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    padding: "2px 0",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "left",
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  right: { textAlign: "right" },
  sum: { padding: "4px 0", fontWeight: tokens.fontWeightSemibold, textAlign: "left" },
});

interface LineListProps {
  readonly mapping: Mapping;
  readonly taken: TakenOver;
}

/** The lines as they will stand in the plan, by the page; the sum of all stands above. */
export function LineList({ mapping, taken: { lines } }: LineListProps) {
  const table = useOwnTable();
  const { notices } = useSession();
  const [shown, setShown] = useState(page);
  const heading = useRef<HTMLHeadingElement>(null);
  const t = useTexts(ownTableTexts);
  const shared = useTableStyles();
  const styles = useStyles();
  const left = lines.length - shown;
  const hasMoney = mapping.columns.some(
    ({ target }) => target === "stated" || target === "unitCost" || target?.startsWith("source:"),
  );
  const total = sum(lines.flatMap(({ line, template }) => amountOfLine(line, template) ?? []));
  const leave = (row: number) => {
    const { corrections } = table.store.get();
    // The row goes from the list; the focus must not go with it.
    heading.current?.focus();
    notices.announce(bothOf(ownTableTexts, "rowLeft", { row: row + 1 }));
    void table.correct({ rows: new Map([...(corrections.rows ?? []), [row, false]]) });
  };
  return (
    <section className={shared.part} aria-labelledby="own-lines">
      <h3 id="own-lines" ref={heading} tabIndex={-1} className={shared.heading}>
        {t("lines", { count: lines.length })}
      </h3>
      {lines.length === 0 && <p className={shared.small}>{t("noLines")}</p>}
      {lines.length > 0 && !hasMoney && (
        <p className={mergeClasses(shared.small, shared.doubt)}>{t("noMoney")}</p>
      )}
      {lines.length > 0 && (
        <table className={styles.table} aria-labelledby="own-lines">
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {t("line")}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.right)}>
                {t("amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className={styles.sum}>
                {t("total")}
              </th>
              <td className={mergeClasses(styles.sum, shared.figure)}>{formatYuan(total)}</td>
            </tr>
            {lines.slice(0, shown).map((line) => (
              <LineCells
                key={line.row}
                taken={line}
                showTemplate={mapping.template === "by-line"}
                name={shownInput(line.line["name"] ?? null)}
                onLeave={leave}
              />
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + page)}>
          {t("moreLines", { count: Math.min(page, left), total: lines.length })}
        </Button>
      )}
    </section>
  );
}
