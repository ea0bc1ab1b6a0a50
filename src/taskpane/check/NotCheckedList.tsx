import { makeStyles, tokens } from "@fluentui/react-components";
import { notReadWords } from "../../core/report/not-read-words";
import type { NotRead } from "../../core/workbook/snapshot";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  more: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** What was not looked at and why, behind a line that says how much. */
export function NotCheckedList({ notChecked }: { notChecked: readonly NotRead[] }) {
  const { locale } = useStore(useSession().view);
  const t = useTexts(checkTexts);
  const styles = useStyles();
  if (notChecked.length === 0) return null;
  return (
    <details>
      <summary className={styles.more}>{t("notCheckedTitle", { count: notChecked.length })}</summary>
      <ul className={styles.list}>
        {notReadWords(notChecked, locale).map(({ place, why }) => (
          <li key={`${place} ${why}`}>{{ zh: `${place}：${why}`, en: `${place}: ${why}` }[locale]}</li>
        ))}
      </ul>
    </details>
  );
}
