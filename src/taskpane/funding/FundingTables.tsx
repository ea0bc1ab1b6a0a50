import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FundingTotals } from "../check/check-result";
import { fundingTexts } from "../texts/funding-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { FundingBar, Swatch } from "./FundingBar";
import { fundingParts, sayShare, wholeOf, type FundingPart } from "./funding-parts";
import type { MoneyUnit } from "./money-unit";

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
  name: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface FundingTablesProps {
  readonly totals: FundingTotals;
  readonly parts: readonly FundingPart[];
  readonly unit: MoneyUnit;
}

/** The figures: by source with shares, and by template with what each still lacks. */
export function FundingTables({ totals, parts, unit }: FundingTablesProps) {
  const t = useTexts(fundingTexts);
  const pick = usePick();
  const styles = useStyles();
  const unitName = t(unit.label);
  const most = Math.max(...totals.byTemplate.map(wholeOf));
  const scaleOf = (template: FundingTotals["byTemplate"][number]) =>
    most > 0 ? wholeOf(template) / most : 0;
  return (
    <>
      <Table caption={t("bySource")} heads={[t("source"), t("amountIn", { unit: unitName }), t("share")]}>
        {parts.map((part) => (
          <Row key={part.id} figures={[unit.format(part.amount), sayShare(part.share)]}>
            <span className={styles.name}>
              <Swatch part={part} />
              {pick(part.name)}
            </span>
          </Row>
        ))}
        <Row sum figures={[unit.format(totals.gap < 0 ? totals.funded : totals.amount), sayShare(1)]}>
          {t("total")}
        </Row>
      </Table>
      <Table
        caption={t("byTemplate")}
        heads={[t("template"), t("amountIn", { unit: unitName }), t("gapIn", { unit: unitName })]}
      >
        {totals.byTemplate.map((template) => (
          <Row key={template.id} figures={[unit.format(template.amount), unit.format(template.gap)]}>
            {pick(template.name)}
            <FundingBar thin parts={fundingParts(template, parts)} scale={scaleOf(template)} />
          </Row>
        ))}
        <Row sum figures={[unit.format(totals.amount), unit.format(totals.gap)]}>
          {t("total")}
        </Row>
      </Table>
    </>
  );
}

function Table(props: { caption: string; heads: readonly string[]; children: ReactNode }) {
  const styles = useStyles();
  const { caption, heads, children } = props;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
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

function Row(props: { figures: readonly string[]; sum?: boolean; children: ReactNode }) {
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
