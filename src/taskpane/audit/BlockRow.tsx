import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { useSession } from "../session-context";
import { markKey, marks, type Mark } from "../state/auditing";
import { groupDigits } from "../state/group-digits";
import { useStore } from "../state/store";
import { auditTexts } from "../texts/audit-texts";
import { useTexts } from "../texts/use-texts";
import type { ListedBlock } from "./audit-result";
import { BlockSwatch } from "./BlockSwatch";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  formula: {
    minWidth: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitLineClamp: "3",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  mark: {
    minHeight: "24px",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  places: {
    gridColumn: "2 / -1",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  place: {
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
  },
});

interface BlockRowProps {
  readonly sheet: string;
  readonly block: ListedBlock;
  /** Place in the list, which is its colour's. */
  readonly at: number;
}

/** One distinct formula: its colour, where it stands, and what the reviewer thinks of it. */
export const BlockRow = memo(function BlockRow({ sheet, block, at }: BlockRowProps) {
  const session = useSession();
  const { auditing } = session;
  const mark = useStore(auditing.store).marks.get(markKey(sheet, block.key));
  const t = useTexts(auditTexts);
  const styles = useStyles();
  const { formula, size, ranges, moreRanges } = block;
  const goTo = (range: string) => {
    void session.select(sheet, range);
    if (!mark) auditing.mark(sheet, block.key, "seen");
  };
  return (
    <li className={styles.row}>
      <BlockSwatch at={at} />
      <span className={styles.formula} title={formula}>
        {formula}
      </span>
      <select
        className={styles.mark}
        aria-label={t("markOf", { formula })}
        value={mark ?? ""}
        onChange={({ target }) => auditing.mark(sheet, block.key, (target.value || null) as Mark | null)}
      >
        <option value="">{t("unseen")}</option>
        {marks.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </select>
      <span className={styles.places}>
        <span>{t("cells", { count: groupDigits(size) })}</span>
        {ranges.map((range) => (
          <button
            key={range}
            type="button"
            className={styles.place}
            aria-label={t("goTo", { range })}
            onClick={() => goTo(range)}
          >
            {range}
          </button>
        ))}
        {moreRanges > 0 && <span>{t("moreRanges", { count: moreRanges })}</span>}
      </span>
    </li>
  );
});
