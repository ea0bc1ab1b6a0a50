import { makeStyles, tokens } from "@fluentui/react-components";
import { beijingTime } from "../../core/model/beijing-time";
import { markKinds, type MarkKind } from "../../core/review/mark-kinds";
import type { ShownLine } from "../check/check-result";
import { useSession } from "../session-context";
import { deskTexts } from "../texts/desk-texts";
import { useTexts } from "../texts/use-texts";
import { useDeskStyles } from "./use-desk-styles";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    minWidth: 0,
    minHeight: "26px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
  },
  by: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface LineRowProps {
  readonly sheet: string;
  readonly line: ShownLine;
  readonly mark: MarkKind | null;
  readonly onMark: (mark: MarkKind) => void;
}

/** One line: where it stands, what the reviewer thinks of it, and who looked at it when. */
export function LineRow({ sheet, line, mark, onMark }: LineRowProps) {
  const session = useSession();
  const t = useTexts(deskTexts);
  const styles = useStyles();
  const row = line.row + 1;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.line} onClick={() => void session.select(sheet, line.cell)}>
        {t("line", { row, name: line.title })}
      </button>
      <select
        className={useDeskStyles().select}
        aria-label={t("markOf", { row })}
        value={mark ?? ""}
        onChange={({ target }) => onMark(target.value as MarkKind)}
      >
        <option value="" disabled>
          {t("unseen")}
        </option>
        {markKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(kind)}
          </option>
        ))}
      </select>
      {line.mark && (
        <span className={styles.by}>
          {t("markedBy", { name: line.name, time: beijingTime(line.time).slice(0, 16) })}
          {line.stale && ` · ${t(line.mark)} · ${t("changedSince")}`}
        </span>
      )}
    </li>
  );
}
