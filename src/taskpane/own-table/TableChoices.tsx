import { Button } from "@fluentui/react-components";
import { templates } from "../../core/templates";
import type { MappedTemplate } from "../../core/mapping/mapping";
import type { Span } from "../../core/workbook/snapshot";
import { SelectField } from "../change-plan/SelectField";
import { useStore } from "../state/store";
import { ownTableTexts } from "../texts/own-table-texts";
import { useTexts } from "../texts/use-texts";
import type { HeadRow } from "./table-reading";
import { useOwnTable } from "./use-own-table";
import { useTableStyles } from "./use-table-styles";

/** Header rows below the first that may belong to it. */
const mostRows = 5;
const none = "";
/** What of a row fits beside its number. */
const shownText = 20;

/** Which sheet, which rows head it, which template: what decides over everything below. */
export function TableChoices() {
  const table = useOwnTable();
  const { sheets, sheet, reading, corrections } = useStore(table.store);
  const t = useTexts(ownTableTexts);
  const styles = useTableStyles();
  const mapping = reading?.read.ok ? reading.read.value.mapping : null;
  const heads = reading?.heads ?? [];
  const header = mapping?.header ?? corrections.header ?? null;
  const isCorrected = Object.keys(corrections).length > 0;
  // With another header the columns are others; what was said of them holds no longer.
  const headedBy = (rows: Span) => void table.correct({ header: rows, targets: new Map(), units: new Map() });
  const choice = ({ row, text }: HeadRow) => ({
    id: String(row),
    label: t("headRow", { row: row + 1, text: text.slice(0, shownText) }),
  });
  return (
    <div className={styles.part}>
      {sheet !== null && (
        <SelectField
          label={t("sheet")}
          value={sheet}
          choices={sheets.map((name) => ({ id: name, label: name }))}
          onChoose={(name) => void table.choose(name)}
        />
      )}
      {heads.length > 0 && (
        <SelectField
          label={t("headerFirst")}
          value={header ? String(header.first) : none}
          choices={[
            ...(header ? [] : [{ id: none, label: t("headerNone") }]),
            ...withRow(heads, header?.first).map(choice),
          ]}
          onChoose={(id) => {
            if (id !== none) headedBy({ first: Number(id), last: Number(id) });
          }}
        />
      )}
      {header && heads.length > 0 && (
        <SelectField
          label={t("headerLast")}
          value={String(header.last)}
          choices={withRow(heads, header.last)
            .filter(({ row }) => row >= header.first && row <= Math.max(header.first + mostRows, header.last))
            .map(choice)}
          onChoose={(id) => headedBy({ first: header.first, last: Number(id) })}
        />
      )}
      {mapping && (
        <SelectField
          label={t("template")}
          value={mapping.template}
          choices={[
            { id: "by-line", label: t("byLine") },
            ...templates.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChoose={(id) => void table.correct({ template: id as MappedTemplate })}
        />
      )}
      {isCorrected && (
        <div>
          <Button size="small" onClick={() => void table.startOver()}>
            {t("startOver")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A row of nothing but merged cells has no text of its own, and may still begin or end the header. */
const withRow = (heads: readonly HeadRow[], row: number | undefined): readonly HeadRow[] =>
  row === undefined || heads.some((head) => head.row === row)
    ? heads
    : [...heads, { row, text: "" }].sort((a, b) => a.row - b.row);
