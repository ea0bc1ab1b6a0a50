import { makeStyles, tokens } from "@fluentui/react-components";
import { locales, type Locale } from "../../core/model/locale";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { shellTexts } from "../texts/shell-texts";
import { useTexts } from "../texts/use-texts";

/** Each language calls itself by its own name, whatever the pane speaks. */
const ownName: Readonly<Record<Locale, string>> = { zh: "中文", en: "English" };
const htmlLang: Readonly<Record<Locale, string>> = { zh: "zh-CN", en: "en" };

const useStyles = makeStyles({
  row: {
    display: "flex",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  choice: {
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    minHeight: "24px",
    minWidth: "24px",
    cursor: "pointer",
    "&[aria-pressed='true']": {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

export function LanguageSwitch() {
  const session = useSession();
  const { locale } = useStore(session.view);
  const t = useTexts(shellTexts);
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span>{t("product")}</span>
      <div role="group" aria-label={t("language")}>
        {locales.map((one) => (
          <button
            key={one}
            type="button"
            lang={htmlLang[one]}
            className={styles.choice}
            aria-pressed={one === locale}
            onClick={() => session.setLocale(one)}
          >
            {ownName[one]}
          </button>
        ))}
      </div>
    </div>
  );
}
