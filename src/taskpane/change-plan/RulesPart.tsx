import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { RulesWish } from "../../core/change/plan-rules";
import type { CellPlace } from "../../core/workbook/port";
import { readRules } from "../rules/read-rules";
import { answerOf, type RulesAnswer } from "../rules/rule-answers";
import { RuleFields } from "../rules/RuleFields";
import { changePlanTexts } from "../texts/change-plan-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { Part, useRowStyles } from "./Part";
import { lineAt, type PlanOutline } from "./plan-outline";
import { SelectField } from "./SelectField";

interface RulesPartProps {
  readonly outline: PlanOutline;
  /** Where the user is: its sheet comes first, and its line can be given rules of its own. */
  readonly place: CellPlace | null;
  readonly busy: boolean;
  readonly onSet: (wish: RulesWish) => void;
}

/** Who pays by rule, on a sheet or on the chosen line. */
export function RulesPart({ outline, place, busy, onSet }: RulesPartProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [scope, setScope] = useState<"sheet" | "line">("sheet");
  const [overTyped, setOverTyped] = useState(false);
  /** What is typed and not set yet, with what it is about: another line begins anew. */
  const [draft, setDraft] = useState<{ readonly about: string; readonly answer: RulesAnswer } | null>(null);
  const t = useTexts(changePlanTexts);
  const pick = usePick();
  const styles = useRowStyles();
  const name = chosen ?? place?.sheet;
  const sheet = outline.sheets.find((one) => one.name === name) ?? outline.sheets[0]!;
  const here = lineAt(outline, place);
  const line = here && here.sheet === sheet ? here : undefined;
  const row = scope === "line" ? line?.row : undefined;
  const rules = row === undefined ? sheet.rules : sheet.lineRules.get(row);
  const about = JSON.stringify([sheet.name, row, rules]);
  const answer = draft?.about === about ? draft.answer : answerOf(rules);
  const read = readRules(answer);
  return (
    <Part title={t("rules")}>
      <p className={styles.text}>{t("rulesHint")}</p>
      <SelectField
        label={t("rulesOn")}
        value={sheet.name}
        onChoose={setChosen}
        choices={outline.sheets.map((one) => ({ id: one.name, label: one.name }))}
      />
      {line && (
        <SelectField
          label={t("rulesFor")}
          value={scope}
          onChoose={(id) => setScope(id === "line" ? "line" : "sheet")}
          choices={[
            { id: "sheet", label: t("allLines") },
            { id: "line", label: t("oneLine", { row: line.row + 1, name: line.name }) },
          ]}
        />
      )}
      <RuleFields
        answer={answer}
        usual={sheet.sources}
        codes={sheet.sources}
        share={row === undefined}
        onChange={(typed) => setDraft({ about, answer: typed })}
      />
      <Checkbox
        label={t("overTyped")}
        checked={overTyped}
        onChange={(_, { checked }) => setOverTyped(checked === true)}
      />
      {!read.ok && (
        <p role="status" className={styles.text}>
          {pick(read.reason)}
        </p>
      )}
      <Button
        size="small"
        disabledFocusable={busy || !read.ok}
        onClick={() =>
          read.ok &&
          onSet({
            ...{ sheet: sheet.name, overTyped, rules: read.value ?? { sources: {} } },
            ...(row === undefined ? {} : { row }),
          })
        }
      >
        {t("setRules")}
      </Button>
    </Part>
  );
}
