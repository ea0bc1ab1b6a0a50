import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CellPlace } from "../../core/workbook/port";
import { changePlanTexts } from "../texts/change-plan-texts";
import { useTexts } from "../texts/use-texts";
import { Part, useRowStyles, type PartProps } from "./Part";
import { lineAt } from "./plan-outline";

/** Lines are chosen where they are: by the cell that is active in the sheet. */
export function LinesPart({
  outline,
  place,
  busy,
  onChange,
}: PartProps & { readonly place: CellPlace | null }) {
  const [count, setCount] = useState(1);
  const t = useTexts(changePlanTexts);
  const styles = useRowStyles();
  const line = lineAt(outline, place);
  if (!line)
    return (
      <Part title={t("lines")}>
        <p className={styles.text}>{t("hereNone")}</p>
      </Part>
    );
  const { sheet, row, name } = line;
  const at = { sheet: sheet.name, row };
  const off = { size: "small", disabledFocusable: busy } as const;
  return (
    <Part title={t("lines")}>
      <p className={styles.text}>{t("here", { sheet: sheet.name, row: row + 1, name })}</p>
      <div className={styles.row}>
        <label>
          {t("count")}{" "}
          <input
            type="number"
            min={1}
            max={500}
            value={count}
            className={styles.number}
            onChange={({ target }) => setCount(Number(target.value))}
          />
        </label>
        <Button {...off} onClick={() => onChange({ kind: "add-lines", sheet: sheet.name, at: row, count })}>
          {t("addLines")}
        </Button>
      </div>
      <div className={styles.row}>
        <Button {...off} onClick={() => onChange({ kind: "move-line", ...at, to: row - 1 })}>
          {t("lineUp")}
        </Button>
        <Button {...off} onClick={() => onChange({ kind: "move-line", ...at, to: row + 1 })}>
          {t("lineDown")}
        </Button>
        <Button {...off} onClick={() => onChange({ kind: "remove-lines", sheet: sheet.name, rows: [row] })}>
          {t("removeLine")}
        </Button>
      </div>
    </Part>
  );
}
