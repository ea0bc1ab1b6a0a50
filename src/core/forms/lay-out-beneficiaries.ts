import type { Locale, Text } from "../model/locale";
import { textInput, type CellInput } from "../workbook/edit";
import type { FormColumn } from "./form-column";
import type { FormRequest, FormRow } from "./lay-out-form";
import { maskInText } from "./mask-id-number";
import type { ChosenSheet } from "../templates/other-sheets";

export const beneficiariesSheet: Text = { zh: "受益户明细", en: "Beneficiaries" };
export const beneficiariesName = "pb_beneficiaries";

/** Kinds of households that money for households must tell apart. */
export const householdKinds: readonly Text[] = [
  { zh: "脱贫户", en: "lifted out of poverty" },
  { zh: "监测户", en: "monitored" },
  { zh: "一般户", en: "other" },
];

/** One row for each household and what it gets. */
export const beneficiaryColumns = (
  sheets: readonly ChosenSheet[] = [],
): readonly FormColumn<BeneficiaryColumn>[] => [
  { id: "number", header: { zh: "序号", en: "No." }, width: 5, holds: "formula-number" },
  { id: "village", header: { zh: "村(组)", en: "Village (group)" }, width: 12, holds: "text" },
  { id: "head", header: { zh: "户主姓名", en: "Head of household" }, width: 12, holds: "text" },
  {
    id: "idNumber",
    header: { zh: "身份证号(已遮盖)", en: "Identity no. (masked)" },
    width: 22,
    holds: "text",
  },
  {
    id: "kind",
    header: { zh: "户类型", en: "Kind of household" },
    width: 11,
    holds: "text",
    choices: householdKinds,
  },
  { id: "members", header: { zh: "家庭人口(人)", en: "Members (人)" }, width: 10, holds: "number" },
  {
    id: "template",
    header: { zh: "计划模板", en: "Template" },
    width: 11,
    holds: "text",
    ...(sheets.length > 0 ? { choices: sheets.map(({ template }) => template.name) } : {}),
  },
  { id: "project", header: { zh: "享受项目", en: "Project" }, width: 18, holds: "text" },
  { id: "quantity", header: { zh: "数量", en: "Quantity" }, width: 9, holds: "number" },
  { id: "unit", header: { zh: "单位", en: "Unit" }, width: 7, holds: "text" },
  { id: "amount", header: { zh: "补助金额(元)", en: "Grant (元)" }, width: 13, holds: "yuan", total: true },
  { id: "signature", header: { zh: "签字或手印", en: "Signature" }, width: 12, holds: "text" },
  { id: "remarks", header: { zh: "备注", en: "Remarks" }, width: 14, holds: "text" },
];

export type BeneficiaryColumn =
  | "number"
  | "village"
  | "head"
  | "idNumber"
  | "kind"
  | "members"
  | "template"
  | "project"
  | "quantity"
  | "unit"
  | "amount"
  | "signature"
  | "remarks";

/** A household to lay out: column id → what stands there. */
export type BeneficiaryInput = Readonly<Partial<Record<BeneficiaryColumn, CellInput>>>;

export interface BeneficiariesRequest {
  readonly locale: Locale;
  readonly protect: boolean;
  readonly sheets: readonly ChosenSheet[];
  readonly households: readonly BeneficiaryInput[];
}

/** Rows that stand ready to be filled in. */
const preparedRows = 60;

/**
 * The list of households with what each gets. Whole identity numbers are never laid out: what is handed over is masked
 * here, and the sheet asks for the masked form.
 */
export function beneficiariesForm({
  locale,
  protect,
  sheets,
  households,
}: BeneficiariesRequest): FormRequest {
  return {
    locale,
    protect,
    sheet: beneficiariesSheet,
    anchor: beneficiariesName,
    title: { zh: "受益户明细表", en: "List of beneficiary households" },
    notes: [
      {
        zh: "身份证号只填遮盖后的：前 6 位、11 个 *、最后 1 位（如 110101***********X）。不要在计划里保存完整号码。",
        en: "Enter identity numbers masked only: six digits, eleven *, the last sign (110101***********X). Keep no whole number in a plan.",
      }[locale],
    ],
    fields: [],
    columns: beneficiaryColumns(sheets),
    rows: Array.from({ length: Math.max(preparedRows, households.length + 10) }, (_, at) =>
      householdRow(households[at] ?? {}),
    ),
    freezeCols: 3,
    rowHeight: 20,
  };
}

function householdRow(household: BeneficiaryInput): FormRow {
  return (ref, above) => ({
    ...household,
    idNumber: maskedInput(household.idNumber ?? null),
    number: `=IF(${ref("head")}="","",MAX(${above("number")})+1)`,
  });
}

/** As a number cell 18 digits have lost their last three already; then nothing of it is kept. */
function maskedInput(input: CellInput): CellInput {
  if (typeof input === "number") return input >= 1e14 ? null : input;
  if (typeof input !== "string") return null;
  return textInput((maskInText(input.replace(/^'/, "")) ?? input).replace(/^'/, ""));
}
