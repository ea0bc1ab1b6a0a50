import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { SessionContext } from "./session-context";
import { Announcer } from "./shell/Announcer";
import { ChangeLine } from "./shell/ChangeLine";
import { LanguageSwitch } from "./shell/LanguageSwitch";
import { NoticeBar } from "./shell/NoticeBar";
import { PaneTabs } from "./shell/PaneTabs";
import { PaneViews } from "./shell/PaneViews";
import type { Session } from "./state/session";
import { useStore } from "./state/store";
import { LocaleContext } from "./texts/use-texts";
import type { OfficeLook } from "./theme";
import { useTheme } from "./use-theme";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    userSelect: "text",
  },
  footer: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The whole pane over one session. */
export function Pane({ session, look }: { session: Session; look?: OfficeLook | undefined }) {
  const styles = useStyles();
  const { locale } = useStore(session.view);
  useEffect(() => {
    document.documentElement.lang = locale === "zh" ? "zh-CN" : "en";
  }, [locale]);
  return (
    <SessionContext.Provider value={session}>
      <LocaleContext.Provider value={locale}>
        <FluentProvider theme={useTheme(look)}>
          <div className={styles.pane}>
            <PaneTabs />
            <NoticeBar />
            <PaneViews />
            <footer className={styles.footer}>
              <ChangeLine />
              <LanguageSwitch />
            </footer>
            <Announcer />
          </div>
        </FluentProvider>
      </LocaleContext.Provider>
    </SessionContext.Provider>
  );
}
