import { layOutForm, type FormRequest } from "./lay-out-form";
import { libraryForm, type LibraryRequest } from "../library/lay-out-library";
import { libraryName } from "../library/library-columns";
import { layOutTypes } from "../library/lay-out-types";
import { projectsOf } from "../library/projects";
import type { NameSpec, SheetSpec } from "../workbook/sheet-spec";
import { formIds, type FormId } from "./form-ids";
import { beneficiariesForm, beneficiariesName, type BeneficiaryInput } from "./lay-out-beneficiaries";
import { noticeForm, noticeName } from "./lay-out-notice";
import { performanceForm, performanceName } from "./lay-out-performance";

/** Defined names of the forms in a workbook. */
export const formNames: Readonly<Record<FormId, string>> = {
  library: libraryName,
  notice: noticeName,
  performance: performanceName,
  beneficiaries: beneficiariesName,
};

export interface FormsRequest extends LibraryRequest {
  readonly forms: readonly FormId[];
  readonly beneficiaries: readonly BeneficiaryInput[];
}

/** The forms chosen for a plan. The notice shows the library's rows and brings it along. */
export function layOutForms(request: FormsRequest): {
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
} {
  const { forms, locale, protect, sheets, lines } = request;
  const wanted = new Set(forms);
  if (wanted.has("notice")) wanted.add("library");
  if (wanted.size === 0) return { sheets: [], names: [] };
  const library = libraryForm(request);
  const projects = sheets.flatMap(({ template: { id } }) => projectsOf(id, lines[id] ?? [])).length;
  const makers: Readonly<Record<FormId, () => FormRequest>> = {
    library: () => library,
    notice: () => noticeForm({ locale, protect, sheets, library, projects }),
    performance: () => performanceForm(request),
    beneficiaries: () => beneficiariesForm({ locale, protect, sheets, households: request.beneficiaries }),
  };
  const laidOut = formIds.filter((id) => wanted.has(id)).map((id) => layOutForm(makers[id]()));
  const types = wanted.has("library") ? [layOutTypes(locale, protect)] : [];
  return {
    sheets: [...laidOut.map(({ sheet }) => sheet), ...types.map(({ sheet }) => sheet)],
    names: [...laidOut.flatMap(({ names }) => names), ...types.map(({ name }) => name)],
  };
}
