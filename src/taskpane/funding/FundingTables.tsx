import { makeStyles, tokens } from "@fluentui/react-components";
import type { Fen } from "../../core/model/money";
import type { FundingTotals, NamedFunding } from "../check/check-result";
import { fundingTexts } from "../texts/funding-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { FigureRow, FigureTable } from "./FigureTable";
import { FundingBar, Swatch } from "./FundingBar";
import { fundingParts, sayShare, wholeOf, type FundingPart } from "./funding-parts";
import type { MoneyUnit } from "./money-unit";
import { PartsBar } from "./PartsBar";
import { securedOf, statusParts } from "./status-parts";

const useStyles = makeStyles({
  name: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

interface FundingTablesProps {
  readonly totals: FundingTotals;
  readonly parts: readonly FundingPart[];
  readonly unit: MoneyUnit;
}

/** The figures: by source with shares, by template and by year with what each still lacks, by how sure the money is. */
export function FundingTables({ totals, parts, unit }: FundingTablesProps) {
  const t = useTexts(fundingTexts);
  const styles = useStyles();
  const unitName = t(unit.label);
  const { amount, funded, gap, loans, byTemplate, byYear, byStatus, bySourceStatus } = totals;
  const statuses = statusParts(byStatus);
  return (
    <>
      <Parts
        caption={t("bySource")}
        head={t("source")}
        parts={parts}
        whole={gap < 0 ? funded : amount}
        unit={unit}
      />
      {loans > 0 && (
        <p className={styles.note}>{t("loans", { amount: unit.format(loans), unit: unitName })}</p>
      )}
      <Costs
        caption={t("byTemplate")}
        head={t("template")}
        rows={byTemplate}
        totals={totals}
        parts={parts}
        unit={unit}
      />
      {byYear.length > 1 && (
        <Costs
          caption={t("byYear")}
          head={t("year")}
          rows={byYear}
          totals={totals}
          parts={parts}
          unit={unit}
        />
      )}
      {statuses.length > 0 && (
        <>
          <h3 className={styles.heading}>{t("byStatus")}</h3>
          <PartsBar says="statusBarOf" parts={statuses} unit={unit} />
          <Parts head={t("status")} parts={statuses} whole={funded} unit={unit} />
          <p className={styles.note}>
            {t("secured", { amount: unit.format(securedOf(byStatus)), unit: unitName })}
          </p>
          <SourceStatuses rows={bySourceStatus} unit={unit} />
        </>
      )}
    </>
  );
}

/** Each source with a bar of its statuses, in the colours of the table above; bars compare with the largest. */
function SourceStatuses({ rows, unit }: { rows: FundingTotals["bySourceStatus"]; unit: MoneyUnit }) {
  const t = useTexts(fundingTexts);
  const pick = usePick();
  const unitName = t(unit.label);
  const most = Math.max(...rows.map(({ amount }) => amount));
  return (
    <FigureTable
      caption={t("bySourceStatus")}
      heads={[t("source"), t("amountIn", { unit: unitName }), t("securedIn", { unit: unitName })]}
    >
      {rows.map(({ id, name, amount, byStatus }) => (
        <FigureRow key={id} figures={[unit.format(amount), unit.format(securedOf(byStatus))]}>
          {pick(name)}
          <FundingBar thin parts={statusParts(byStatus)} scale={most > 0 ? amount / most : 0} />
        </FigureRow>
      ))}
    </FigureTable>
  );
}

interface PartsProps {
  /** Left out where a heading stands above. */
  readonly caption?: string;
  readonly head: string;
  readonly parts: readonly FundingPart[];
  readonly whole: Fen;
  readonly unit: MoneyUnit;
}

/** The parts of a bar, their amounts and shares. */
function Parts({ caption, head, parts, whole, unit }: PartsProps) {
  const t = useTexts(fundingTexts);
  const pick = usePick();
  const styles = useStyles();
  return (
    <FigureTable caption={caption} heads={[head, t("amountIn", { unit: t(unit.label) }), t("share")]}>
      {parts.map((part) => (
        <FigureRow key={part.id} figures={[unit.format(part.amount), sayShare(part.share)]}>
          <span className={styles.name}>
            <Swatch part={part} />
            {pick(part.name)}
          </span>
        </FigureRow>
      ))}
      <FigureRow sum figures={[unit.format(whole), sayShare(1)]}>
        {t("total")}
      </FigureRow>
    </FigureTable>
  );
}

interface CostsProps extends FundingTablesProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly NamedFunding[];
}

/** What templates or years cost and still lack, each with a bar of its sources; bars compare with the largest. */
function Costs({ caption, head, rows, totals, parts, unit }: CostsProps) {
  const t = useTexts(fundingTexts);
  const pick = usePick();
  const unitName = t(unit.label);
  const most = Math.max(...rows.map(wholeOf));
  return (
    <FigureTable
      caption={caption}
      heads={[head, t("amountIn", { unit: unitName }), t("gapIn", { unit: unitName })]}
    >
      {rows.map((row) => (
        <FigureRow key={row.id} figures={[unit.format(row.amount), unit.format(row.gap)]}>
          {pick(row.name)}
          <FundingBar thin parts={fundingParts(row, parts)} scale={most > 0 ? wholeOf(row) / most : 0} />
        </FigureRow>
      ))}
      <FigureRow sum figures={[unit.format(totals.amount), unit.format(totals.gap)]}>
        {t("total")}
      </FigureRow>
    </FigureTable>
  );
}
