import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useSession } from "../session-context";
import { newPlanTexts } from "../texts/new-plan-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: "none",
  },
});

/** The title of one way to start, which gets the focus, and the way back to the choice between them. */
export function ViewHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const session = useSession();
  const t = useTexts(newPlanTexts);
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.head}>
      <Button size="small" type="button" onClick={() => session.goTo("new")}>
        {t("back")}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
    </div>
  );
}
