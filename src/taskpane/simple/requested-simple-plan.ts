import type { Locale } from "../../core/model/locale";
import { ok, type Result } from "../../core/model/result";
import { layOutSimple } from "../../core/simple/lay-out-simple";
import type { WorkbookSpec } from "../../core/workbook/sheet-spec";
import { readPlaceAndYears, type PlaceAnswers, type PlaceFaults } from "../new-plan/read-place-and-years";

/** From the form to the sheet; a chunk of its own, since nothing of it is needed before the form is sent. */
export function requestedSimplePlan(
  answers: PlaceAnswers,
  locale: Locale,
): Result<WorkbookSpec, PlaceFaults> {
  const read = readPlaceAndYears(answers);
  return read.ok ? ok(layOutSimple({ ...read.value, locale })) : read;
}
