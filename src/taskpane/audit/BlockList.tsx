import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { auditTexts } from "../texts/audit-texts";
import { useTexts } from "../texts/use-texts";
import type { SheetFormulas } from "./audit-result";
import { BlockRow } from "./BlockRow";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalXS,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
  },
  rest: { padding: `0 ${tokens.spacingHorizontalM}`, fontSize: tokens.fontSizeBase200 },
});

/** Rows come by the page: thousands at once would keep the pane from answering. */
const page = 25;

/** The distinct formulas of one sheet. */
export function BlockList({ formulas: { sheet, blocks, distinct } }: { formulas: SheetFormulas }) {
  const [shown, setShown] = useState(page);
  const t = useTexts(auditTexts);
  const styles = useStyles();
  const left = blocks.length - shown;
  return (
    <>
      <ul aria-label={t("list")} className={styles.list}>
        {blocks.slice(0, shown).map((block, at) => (
          <BlockRow key={block.key} sheet={sheet} block={block} at={at} />
        ))}
      </ul>
      {left > 0 && (
        <div>
          <button type="button" className={styles.more} onClick={() => setShown(shown + page)}>
            {t("more", { count: Math.min(page, left), total: blocks.length })}
          </button>
        </div>
      )}
      {distinct > blocks.length && (
        <p className={styles.rest}>{t("notListed", { count: distinct - blocks.length })}</p>
      )}
    </>
  );
}
