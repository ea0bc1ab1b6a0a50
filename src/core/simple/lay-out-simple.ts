import type { FormColumn } from "../forms/form-column";
import { layOutForm, type FormField, type FormRow } from "../forms/lay-out-form";
import { fundingSources } from "../model/funding-source";
import type { Locale, Text } from "../model/locale";
import type { Place } from "../model/place";
import { layOutSettings } from "../plan-book/plan-settings";
import { templates } from "../templates";
import { formatYears } from "../templates/cover";
import { offeredUnits } from "../templates/plan-columns";
import { textInput, type CellInput } from "../workbook/edit";
import type { WorkbookSpec } from "../workbook/sheet-spec";

export const simpleSheet: Text = { zh: "简表", en: "Simple plan" };
export const simpleName = "pb_simple";

export type SimpleColumn =
  | "number"
  | "check"
  | "what"
  | "village"
  | "unit"
  | "quantity"
  | "unitCost"
  | "amount"
  | "payer"
  | "own"
  | "template"
  | "remarks";

/** What a village says of its plan on one page: what, how much, at what unit cost, and who pays. */
export const simpleColumns: readonly FormColumn<SimpleColumn>[] = [
  { id: "number", header: { zh: "序号", en: "No." }, width: 5, holds: "formula-number" },
  { id: "check", header: { zh: "检查", en: "Check" }, width: 6, holds: "formula-text" },
  { id: "what", header: { zh: "做什么", en: "What" }, width: 24, holds: "text" },
  { id: "village", header: { zh: "村(组)", en: "Village (group)" }, width: 11, holds: "text" },
  {
    id: "unit",
    header: { zh: "单位", en: "Unit" },
    width: 8,
    holds: "text",
    choices: offeredUnits.map((unit) => ({ zh: unit, en: unit })),
  },
  { id: "quantity", header: { zh: "数量", en: "Quantity" }, width: 9, holds: "number" },
  { id: "unitCost", header: { zh: "单价(元)", en: "Unit cost (元)" }, width: 12, holds: "yuan" },
  {
    id: "amount",
    header: { zh: "金额(元)", en: "Amount (元)" },
    width: 14,
    holds: "formula-yuan",
    total: true,
  },
  {
    id: "payer",
    header: { zh: "谁出钱", en: "Who pays" },
    width: 13,
    holds: "text",
    choices: fundingSources.map(({ short }) => short),
  },
  {
    id: "own",
    header: { zh: "其中群众自筹(元)", en: "Of which villagers' cash (元)" },
    width: 14,
    holds: "yuan",
    total: true,
  },
  {
    id: "template",
    header: { zh: "类别(可不填)", en: "Kind (may be left out)" },
    width: 12,
    holds: "text",
    choices: templates.map(({ name }) => name),
  },
  { id: "remarks", header: { zh: "备注", en: "Remarks" }, width: 16, holds: "text" },
];

export interface SimpleRequest {
  readonly place: Place;
  readonly years: readonly number[];
  readonly locale: Locale;
  readonly planName?: string;
  readonly protect?: boolean;
  /** Lines already known: column id → what is typed there. */
  readonly lines?: readonly Readonly<Partial<Record<SimpleColumn, CellInput>>>[];
}

/** What one printed page holds. */
const preparedLines = 18;

/** The plan of a village on one page, which the full plan can be made from without typing anything again. */
export function layOutSimple(request: SimpleRequest): WorkbookSpec {
  const { locale, place, years, protect = false, lines = [] } = request;
  const { sheet, names } = layOutForm({
    locale,
    protect,
    sheet: simpleSheet,
    anchor: simpleName,
    title: { zh: "村级项目计划简表", en: "Simple plan of a village" },
    notes: [
      {
        zh: "单位：元。每行写一件事：做什么、多少、单价多少、谁出钱；金额自动算出。由几家出钱的分成几行，群众自筹的部分写在“其中群众自筹”。",
        en: "Unit: 元 (yuan). One thing a line: what, how much, at what unit cost, who pays; amounts work themselves out. Split what several pay into lines; what villagers pay of a line has its own column.",
      }[locale],
    ],
    fields: [headFields(request)],
    columns: simpleColumns,
    rows: Array.from({ length: Math.max(preparedLines, lines.length) }, (_, at) =>
      simpleRow(lines[at] ?? {}),
    ),
    freezeCols: 3,
    rowHeight: 18,
  });
  return { sheets: [sheet, layOutSettings({ locale, place, years: [...years] })], names };
}

/** The names are those of a plan's cover, so that place and years are read in one way. */
function headFields({ place, years, planName }: SimpleRequest): readonly FormField[] {
  const field = (col: number, name: string, zh: string, en: string, input: CellInput): FormField => ({
    col,
    label: { zh, en },
    holds: "field",
    input: typeof input === "string" && input !== "" ? textInput(input) : input || null,
    name,
  });
  return [
    field(2, "pb_county", "县(市、区)", "County", place.county),
    field(4, "pb_township", "乡镇", "Township", place.township),
    field(6, "pb_village", "村", "Village", place.village),
    field(8, "pb_years", "年度", "Years", years.length === 1 ? years[0]! : formatYears(years)),
    field(10, "pb_plan_name", "计划名称", "Plan", planName ?? null),
  ];
}

function simpleRow(line: Readonly<Partial<Record<SimpleColumn, CellInput>>>): FormRow {
  return (ref, above) => {
    const typed = ["what", "unit", "quantity", "unitCost", "payer", "own"].map((id) => ref(id));
    const [amount, own] = [`N(${ref("amount")})`, `N(${ref("own")})`];
    const paid = `IF(${own}>${amount},"超出",IF(AND(${ref("payer")}="",${own}<${amount}),"差额","平"))`;
    return {
      ...line,
      number: `=IF(${ref("what")}="","",MAX(${above("number")})+1)`,
      check: `=IF(COUNTA(${typed.join(",")})=0,"",IF(${amount}=0,"缺数",${paid}))`,
      amount: line.amount ?? `=ROUND(N(${ref("quantity")})*N(${ref("unitCost")}),2)`,
    };
  };
}
