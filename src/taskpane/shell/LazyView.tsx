import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useEffect, useState, type ComponentType } from "react";
import { failureAdvice } from "../state/failure-advice";
import { shellTexts } from "../texts/shell-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({ wait: { padding: tokens.spacingHorizontalL } });

type Loading<Props> = { readonly View: ComponentType<Props> } | "waiting" | "failed";
type Load<Props> = () => Promise<ComponentType<Props>>;

/** What has come already is shown at once, so that keys pressed right after opening it reach it. */
const loaded = new WeakMap<object, unknown>();

async function loadOnce<Props>(load: Load<Props>): Promise<ComponentType<Props>> {
  const View = await load();
  loaded.set(load, View);
  return View;
}

/** Has a view's code come before it is needed. Should that fail, it is asked for again when it is. */
export const preload = <Props,>(load: Load<Props>): void => void loadOnce(load).catch(() => undefined);

/** A view whose code comes when it is first shown. Unlike React.lazy it can be asked again after a failure. */
export function LazyView<Props extends object>({ load, props }: { load: Load<Props>; props?: Props }) {
  const [loading, setLoading] = useState<Loading<Props>>(() => {
    const View = loaded.get(load) as ComponentType<Props> | undefined;
    return View ? { View } : "waiting";
  });
  const t = useTexts(shellTexts);
  const styles = useStyles();
  useEffect(() => {
    if (loading !== "waiting") return;
    let gone = false;
    loadOnce(load).then(
      // Put together in slices: a view that opens on thousands of findings keeps the pane from answering otherwise.
      (View) => gone || startTransition(() => setLoading({ View })),
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
  if (loading !== "failed") return <loading.View {...(props as Props)} />;
  return (
    <div className={styles.wait} role="alert">
      <p>{t("viewFailure")}</p>
      <Button onClick={() => setLoading("waiting")}>{t("retry")}</Button>
    </div>
  );
}
