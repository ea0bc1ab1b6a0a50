import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { TemplateId } from "../../core/templates/define";
import { changePlanTexts } from "../texts/change-plan-texts";
import { useTexts } from "../texts/use-texts";
import { Part, useRowStyles, type PartProps } from "./Part";
import { templatesToAdd } from "./plan-outline";
import { SelectField } from "./SelectField";

/** The sheets of the plan, in their order, and those there could be. */
export function TemplatesPart({ outline, busy, onChange }: PartProps) {
  const [id, setId] = useState("");
  const t = useTexts(changePlanTexts);
  const styles = useRowStyles();
  const more = templatesToAdd(outline);
  const wanted = more.find((one) => one.id === id) ?? more[0];
  const off = { size: "small", disabledFocusable: busy } as const;
  return (
    <Part title={t("templates")}>
      {wanted && (
        <div className={styles.row}>
          <SelectField label={t("template")} value={wanted.id} onChoose={setId} choices={more} />
          <Button
            {...off}
            onClick={() => onChange({ kind: "add-template", template: wanted.id as TemplateId })}
          >
            {t("addTemplate")}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {outline.sheets.map(({ name }) => (
          <li key={name} className={styles.row}>
            <span className={styles.grow}>{name}</span>
            <Button
              {...off}
              aria-label={t("sheetUpOf", { name })}
              onClick={() => onChange({ kind: "move-template", sheet: name, by: -1 })}
            >
              {t("sheetUp")}
            </Button>
            <Button
              {...off}
              aria-label={t("sheetDownOf", { name })}
              onClick={() => onChange({ kind: "move-template", sheet: name, by: 1 })}
            >
              {t("sheetDown")}
            </Button>
            <Button
              {...off}
              aria-label={t("removeOf", { name })}
              onClick={() => onChange({ kind: "remove-template", sheet: name })}
            >
              {t("remove")}
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
