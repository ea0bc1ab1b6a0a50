import { inputOf, textInput, type Edit } from "../workbook/edit";
import {
  beneficiariesName,
  beneficiaryColumns,
  type BeneficiaryColumn,
  type BeneficiaryInput,
} from "./lay-out-beneficiaries";
import { maskInText } from "./mask-id-number";
import { readForm, type FormBook, type ReadRow } from "./read-form";

/** The list of beneficiaries as a workbook has it. */
export interface ReadBeneficiaries {
  readonly sheet: string;
  /** Rows in which someone is named or something typed. */
  readonly households: readonly ReadRow<BeneficiaryColumn>[];
}

/** Typed by people, as opposed to the running number. */
const typedColumns = beneficiaryColumns().flatMap(({ id, holds }) =>
  holds.startsWith("formula") ? [] : [id],
);

/** The list of beneficiary households of a workbook; undefined where it has none. */
export function beneficiariesOf(book: FormBook): ReadBeneficiaries | undefined {
  const form = readForm(book, beneficiariesName, beneficiaryColumns());
  if (!form) return undefined;
  return {
    sheet: form.sheet,
    households: form.rows.filter((row) => typedColumns.some((id) => row.text(id) !== "")),
  };
}

/** The households as they are laid out again; whole identity numbers come out masked. */
export const beneficiaryInputs = (read: ReadBeneficiaries): readonly BeneficiaryInput[] =>
  read.households.map((row) =>
    Object.fromEntries(typedColumns.map((id) => [id, inputOf(row.cell(id))] as const)),
  );

/**
 * The edits that mask every whole identity number in the list, in whatever column it was typed. Whoever applies them must
 * not write `before` into the journal of changes: it is the number.
 */
export function maskEdits({ sheet, households }: ReadBeneficiaries): readonly Edit[] {
  return households.flatMap((row) =>
    typedColumns.flatMap((id): Edit[] => {
      const cell = row.cell(id);
      const masked = cell?.formula === undefined ? maskInText(row.text(id)) : undefined;
      const at = row.at(id);
      return masked === undefined || at === undefined
        ? []
        : [{ sheet, cell: at, before: inputOf(cell), after: textInput(masked) }];
    }),
  );
}
