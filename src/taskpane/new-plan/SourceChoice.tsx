import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { fundingSources } from "../../core/model/funding-source";
import { newPlanTexts } from "../texts/new-plan-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { ChoiceList } from "./ChoiceList";
import { usualSources } from "./plan-answers";

interface SourceChoiceProps {
  /** Null while each template keeps its usual sources. */
  readonly sources: ReadonlySet<string> | null;
  readonly onChoose: (sources: ReadonlySet<string> | null) => void;
  readonly fault: string | undefined;
}

/** Each template's usual sources, or one set of the user's own for every sheet. */
export function SourceChoice({ sources, onChoose, fault }: SourceChoiceProps) {
  const t = useTexts(newPlanTexts);
  const pick = usePick();
  return (
    <div>
      <Field label={t("sources")}>
        <RadioGroup
          value={sources ? "chosen" : "usual"}
          onChange={(_, { value }) => onChoose(value === "usual" ? null : usualSources())}
        >
          <Radio value="usual" label={t("sourcesUsual")} />
          <Radio value="chosen" label={t("sourcesChosen")} />
        </RadioGroup>
      </Field>
      {sources && (
        <ChoiceList
          legend={t("sourcesOfAll")}
          fault={fault}
          choices={fundingSources.map(({ code, short }) => ({ id: code, label: pick(short) }))}
          chosen={sources}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}
