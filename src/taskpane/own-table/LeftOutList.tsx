import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Mapping } from "../../core/mapping/mapping";
import type { LeftOutKind } from "../../core/mapping/sort-rows";
import type { TakenOver } from "../../core/mapping/take-over";
import { useSession } from "../session-context";
import { bothOf } from "../texts/define-texts";
import { ownTableTexts } from "../texts/own-table-texts";
import { useTexts } from "../texts/use-texts";
import { useOwnTable } from "./use-own-table";
import { useTableStyles } from "./use-table-styles";

/** Rows come by the page. */
const page = 20;
const kinds = {
  total: "kindTotal",
  subtotal: "kindSubtotal",
  group: "kindGroup",
  note: "kindNote",
  numbering: "kindNumbering",
  header: "kindHeader",
  "other-table": "kindOtherTable",
  unwanted: "kindUnwanted",
} as const satisfies Record<LeftOutKind, keyof typeof ownTableTexts>;

/** Rows that become no line, each with the reason; one that is a line all the same can be taken. */
export function LeftOutList({ mapping, taken: { leftOut } }: { mapping: Mapping; taken: TakenOver }) {
  const table = useOwnTable();
  const { notices } = useSession();
  const [shown, setShown] = useState(page);
  const heading = useRef<HTMLHeadingElement>(null);
  const t = useTexts(ownTableTexts);
  const styles = useTableStyles();
  if (leftOut.length === 0) return null;
  const left = leftOut.length - shown;
  const take = (row: number) => {
    const { corrections } = table.store.get();
    heading.current?.focus();
    notices.announce(bothOf(ownTableTexts, "rowTaken", { row: row + 1 }));
    void table.correct({ rows: new Map([...(corrections.rows ?? []), [row, true]]) });
  };
  return (
    <section className={styles.part} aria-labelledby="own-others">
      <h3 id="own-others" ref={heading} tabIndex={-1} className={styles.heading}>
        {t("others", { count: leftOut.length })}
      </h3>
      <ul className={styles.list}>
        {leftOut.slice(0, shown).map(({ row, kind, text }) => (
          <li key={row} className={styles.entry}>
            <span className={styles.line}>
              <span className={styles.mark}>{t("row", { row: row + 1 })}</span>
              <span className={styles.mark}>{t(kinds[kind])}</span>
            </span>
            <span className={styles.small}>{text}</span>
            {row > mapping.header.last && (
              <button
                type="button"
                className={styles.link}
                aria-label={t("takeRowOf", { row: row + 1, text })}
                onClick={() => take(row)}
              >
                {t("takeRow")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + page)}>
          {t("moreLines", { count: Math.min(page, left), total: leftOut.length })}
        </Button>
      )}
    </section>
  );
}
