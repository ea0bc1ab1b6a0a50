import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  table: { width: "100%", marginTop: tokens.spacingVerticalL, borderCollapse: "collapse" },
  caption: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: {
    padding: "2px 4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "left",
    verticalAlign: "bottom",
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  cell: {
    padding: "4px",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  figure: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  figureHead: { textAlign: "right" },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

/** A table of figures: the first column names, the others are money or shares. */
export function FigureTable(props: {
  caption?: string | undefined;
  heads: readonly string[];
  children: ReactNode;
}) {
  const styles = useStyles();
  const { caption, heads, children } = props;
  return (
    <table className={styles.table}>
      {caption !== undefined && <caption className={styles.caption}>{caption}</caption>}
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={mergeClasses(styles.head, at > 0 && styles.figureHead)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** A line of such a table; what adds up the others is set off. */
export function FigureRow(props: { figures: readonly string[]; sum?: boolean; children: ReactNode }) {
  const styles = useStyles();
  const { figures, sum = false, children } = props;
  const weight = sum && styles.sum;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, weight)}>
        {children}
      </th>
      {figures.map((figure, at) => (
        <td key={at} className={mergeClasses(styles.cell, styles.figure, weight)}>
          {figure}
        </td>
      ))}
    </tr>
  );
}
