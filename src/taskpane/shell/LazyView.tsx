import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { failureAdvice } from "../state/failure-advice";
import { shellTexts } from "../texts/shell-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({ wait: { padding: tokens.spacingHorizontalL } });

type Loading = { readonly View: ComponentType } | "waiting" | "failed";

/** A view whose code comes when it is first shown. Unlike React.lazy it can be asked again after a failure. */
export function LazyView({ load }: { load: () => Promise<ComponentType> }) {
  const [loading, setLoading] = useState<Loading>("waiting");
  const t = useTexts(shellTexts);
  const styles = useStyles();
  useEffect(() => {
    if (loading !== "waiting") return;
    let gone = false;
    load().then(
      (View) => gone || setLoading({ View }),
      (cause: unknown) => {
        failureAdvice(cause);
        if (!gone) setLoading("failed");
      },
    );
    return () => {
      gone = true;
    };
  }, [load, loading]);
  if (loading === "waiting") return <p className={styles.wait}>{t("loadingView")}</p>;
  if (loading !== "failed") return <loading.View />;
  return (
    <div className={styles.wait} role="alert">
      <p>{t("viewFailure")}</p>
      <Button onClick={() => setLoading("waiting")}>{t("retry")}</Button>
    </div>
  );
}
