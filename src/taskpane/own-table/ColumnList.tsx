import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Mapping } from "../../core/mapping/mapping";
import { targetColumns } from "../../core/mapping/target-columns";
import { ownTableTexts } from "../texts/own-table-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { ColumnEntry } from "./ColumnEntry";
import { useOwnTable } from "./use-own-table";
import { useTableStyles } from "./use-table-styles";

/** Columns come by the page. */
const page = 20;

/** Every column of the table, with what it is taken as. */
export function ColumnList({ mapping }: { readonly mapping: Mapping }) {
  const table = useOwnTable();
  const [shown, setShown] = useState(page);
  const t = useTexts(ownTableTexts);
  const pick = usePick();
  const styles = useTableStyles();
  const { columns, template } = mapping;
  const plan = useMemo(() => targetColumns(template), [template]);
  const targets = plan.map(({ id, header }) => ({ id, label: pick(header) }));
  const left = columns.length - shown;
  const give = (col: number, target: string | null) => {
    const { corrections } = table.store.get();
    // What one column is given is taken from whichever had it before.
    const others = [...(corrections.targets ?? [])].filter(([, had]) => had === null || had !== target);
    void table.correct({ targets: new Map([...others, [col, target]]) });
  };
  const measure = (col: number, unit: string) => {
    const { corrections } = table.store.get();
    void table.correct({ units: new Map([...(corrections.units ?? []), [col, unit]]) });
  };
  return (
    <section className={styles.part} aria-labelledby="own-columns">
      <h3 id="own-columns" className={styles.heading}>
        {t("columns", { count: columns.length })}
      </h3>
      <ul className={styles.list}>
        {columns.slice(0, shown).map((column) => (
          <ColumnEntry
            key={column.col}
            column={column}
            kind={plan.find(({ id }) => id === column.target)?.kind}
            targets={targets}
            onGive={give}
            onMeasure={measure}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + page)}>
          {t("moreColumns", { count: Math.min(page, left) })}
        </Button>
      )}
    </section>
  );
}
