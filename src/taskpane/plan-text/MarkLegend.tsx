import { makeStyles, tokens } from "@fluentui/react-components";
import { figureRoles } from "../../core/text/mark-text";
import { planTextTexts } from "../texts/plan-text-texts";
import { useTexts } from "../texts/use-texts";
import { useMarkClass } from "./mark-styles";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalM}`,
    listStyleType: "none",
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What the marks of the text mean, each shown as it looks. */
export function MarkLegend() {
  const t = useTexts(planTextTexts);
  const styles = useStyles();
  const classOf = useMarkClass();
  return (
    <ul className={styles.list} aria-label={t("legend")}>
      {[...figureRoles, "fault" as const].map((kind) => (
        <li key={kind} className={classOf(kind)} style={{ cursor: "default" }}>
          {t(kind)}
        </li>
      ))}
    </ul>
  );
}
