import type { Text } from "../../core/model/locale";
import { parsePlace, type Place } from "../../core/model/place";
import { failed, ok, type Result } from "../../core/model/result";
import { bothOf } from "../texts/define-texts";
import { newPlanTexts } from "../texts/new-plan-texts";
import type { PlanAnswers } from "./plan-answers";

export type YearAnswers = Pick<PlanAnswers, "firstYear" | "lastYear">;
export type PlaceAnswers = Pick<PlanAnswers, "place"> & YearAnswers;
export type PlaceFaults = Readonly<Partial<Record<"place" | "years", Text>>>;

const limits = { first: 1949, last: 2200, most: 10 };

/** Reads what every way to a plan asks, or says of each field what is wrong with it. */
export function readPlaceAndYears(
  answers: PlaceAnswers,
): Result<{ readonly place: Place; readonly years: readonly number[] }, PlaceFaults> {
  const place = parsePlace(answers.place.trim());
  const years = readYears(answers);
  if (place.ok && years.ok) return ok({ place: place.value, years: years.value });
  return failed({
    ...(!place.ok && { place: answers.place.trim() === "" ? newPlanTexts.placeMissing : place.reason }),
    ...(!years.ok && { years: years.reason }),
  });
}

/** The years from the first to the last. */
export function readYears({ firstYear, lastYear }: YearAnswers): Result<readonly number[]> {
  const [first, last] = [firstYear, lastYear].map((year) =>
    /^\d{4}$/.test(year.trim()) ? Number(year) : NaN,
  );
  const count = last! - first! + 1;
  return first! >= limits.first && last! <= limits.last && count >= 1 && count <= limits.most
    ? ok(Array.from({ length: count }, (_, at) => first! + at))
    : failed(bothOf(newPlanTexts, "yearWrong", limits));
}
