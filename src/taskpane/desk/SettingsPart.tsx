import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { Text } from "../../core/model/locale";
import { deskTexts } from "../texts/desk-texts";
import { useTexts } from "../texts/use-texts";
import { useDesk } from "./use-desk";
import { useDeskStyles } from "./use-desk-styles";

/** By what figures are judged, and the way to take it from the county and to hand it on. */
export function SettingsPart({ label }: { label: Text }) {
  const { desk, busy } = useDesk();
  const t = useTexts(deskTexts);
  const styles = useDeskStyles();
  const picker = useRef<HTMLInputElement>(null);
  const load = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    // The same file may be chosen again after it was put right.
    input.value = "";
    if (file) void desk.county.load(file);
  };
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t("settings")}</h3>
      <p className={styles.text}>{t("settingsNow", { label })}</p>
      <div className={styles.actions}>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t("loadSettings")}
          onChange={({ target }) => load(target)}
        />
        <Button size="small" disabledFocusable={busy} onClick={() => picker.current?.click()}>
          {t("loadSettings")}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void desk.county.save()}>
          {t("saveSettings")}
        </Button>
      </div>
    </section>
  );
}
