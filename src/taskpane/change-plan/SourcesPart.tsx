import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { changePlanTexts } from "../texts/change-plan-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { Part, useRowStyles, type PartProps } from "./Part";
import { sourcesThere, sourcesToAdd } from "./plan-outline";
import { SelectField } from "./SelectField";

const all = "";

/** Sources of all sheets or of one. */
export function SourcesPart({ outline, busy, onChange }: PartProps) {
  const [name, setName] = useState(all);
  const [code, setCode] = useState("");
  const t = useTexts(changePlanTexts);
  const pick = usePick();
  const styles = useRowStyles();
  const one = outline.sheets.find((sheet) => sheet.name === name);
  const chosen = one ? [one] : outline.sheets;
  const on = one ? { sheets: [one.name] } : {};
  const more = sourcesToAdd(chosen);
  const wanted = more.find(({ id }) => id === code) ?? more[0];
  const off = { size: "small", disabledFocusable: busy } as const;
  return (
    <Part title={t("sources")}>
      <SelectField
        label={t("onSheets")}
        value={one?.name ?? all}
        onChoose={setName}
        choices={[
          { id: all, label: t("allSheets") },
          ...outline.sheets.map((sheet) => ({ id: sheet.name, label: sheet.name })),
        ]}
      />
      {wanted && (
        <div className={styles.row}>
          <SelectField label={t("source")} value={wanted.id} onChoose={setCode} choices={more} />
          <Button {...off} onClick={() => onChange({ kind: "add-source", code: wanted.id, ...on })}>
            {t("addSource")}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {sourcesThere(chosen).map(({ id, label }) => (
          <li key={id} className={styles.row}>
            <span className={styles.grow}>{pick(label)}</span>
            <Button
              {...off}
              aria-label={t("removeOf", { name: label })}
              onClick={() => onChange({ kind: "remove-source", code: id, ...on })}
            >
              {t("remove")}
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
