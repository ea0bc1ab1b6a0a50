import { Field, Input } from "@fluentui/react-components";
import { newPlanTexts } from "../texts/new-plan-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { PlaceAnswers, PlaceFaults } from "./read-place-and-years";
import { Years } from "./Years";

interface PlaceAndYearsProps {
  readonly answers: PlaceAnswers;
  readonly faults: PlaceFaults;
  readonly onAnswer: (change: Partial<PlaceAnswers>) => void;
}

/** Where a plan holds and when: what every way to a plan asks. */
export function PlaceAndYears({ answers, faults, onAnswer }: PlaceAndYearsProps) {
  const t = useTexts(newPlanTexts);
  const pick = usePick();
  return (
    <>
      <Field
        label={t("place")}
        hint={t("placeHint")}
        required
        {...(faults.place && { validationMessage: pick(faults.place), validationState: "error" as const })}
      >
        <Input value={answers.place} onChange={(_, { value }) => onAnswer({ place: value })} />
      </Field>
      <Years answers={answers} fault={faults.years} onAnswer={onAnswer} />
    </>
  );
}
