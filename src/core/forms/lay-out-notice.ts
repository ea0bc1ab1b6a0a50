import { findSource } from "../model/funding-source";
import type { Locale, Text } from "../model/locale";
import { planSheetRefs } from "../library/project-sum";
import { librarySource } from "../library/library-columns";
import { librarySources } from "../library/lay-out-library";
import { coverRefs } from "../templates/cover";
import type { FormColumn } from "./form-column";
import { formColumnRange, formPlace, type FormField, type FormRequest, type FormRow } from "./lay-out-form";
import type { ChosenSheet } from "../templates/other-sheets";

export const noticeSheet: Text = { zh: "公示", en: "Notice" };
export const noticeName = "pb_notice";
/** Defined names of the notice's cells above its rows. */
export const noticeFields = {
  total: "pb_notice_total",
  capitals: "pb_notice_capitals",
  from: "pb_notice_from",
  to: "pb_notice_to",
  supervision: "pb_notice_supervision",
  contact: "pb_notice_contact",
} as const;
/** Days that a plan is shown to the public in principle (guidance of 2018). */
export const noticeDays = 10;

/** What a notice tells of every project, as counties publish it. */
export const noticeColumns: readonly FormColumn[] = [
  { id: "number", header: { zh: "序号", en: "No." }, width: 5, holds: "formula-number" },
  { id: "name", header: { zh: "项目名称", en: "Project" }, width: 18, holds: "formula-text" },
  { id: "type", header: { zh: "项目类别", en: "Type" }, width: 13, holds: "formula-text" },
  { id: "nature", header: { zh: "建设性质", en: "Nature" }, width: 9, holds: "formula-text" },
  { id: "location", header: { zh: "实施地点", en: "Location" }, width: 13, holds: "formula-text" },
  { id: "content", header: { zh: "建设内容", en: "Works" }, width: 24, holds: "formula-text" },
  {
    id: "wan",
    header: { zh: "总投资(万元)", en: "Total (万元)" },
    width: 12,
    holds: "formula-wan",
    total: true,
  },
  {
    id: "sources",
    header: { zh: "其中资金来源(万元)", en: "Of which from (万元)" },
    width: 22,
    holds: "formula-text",
  },
  { id: "period", header: { zh: "工期", en: "Period" }, width: 12, holds: "formula-text" },
  { id: "target", header: { zh: "绩效目标", en: "Performance target" }, width: 18, holds: "formula-text" },
  {
    id: "implementer",
    header: { zh: "实施单位及负责人", en: "Implementing unit and person" },
    width: 15,
    holds: "formula-text",
  },
  { id: "served", header: { zh: "受益对象", en: "Beneficiaries" }, width: 12, holds: "formula-text" },
  {
    id: "mechanism",
    header: { zh: "利益联结机制", en: "How people benefit" },
    width: 15,
    holds: "formula-text",
  },
];

export interface NoticeRequest {
  readonly locale: Locale;
  readonly protect: boolean;
  readonly sheets: readonly ChosenSheet[];
  /** The project library, whose rows the notice shows. */
  readonly library: FormRequest;
  /** How many projects there are now. */
  readonly projects: number;
}

/** Rows beyond the projects known when the plan is laid out. */
const spareRows = 4;

/**
 * The public notice: every project of the library that has a name, by live formulas; the total with its amount in
 * capitals, and who may be called, above the rows, so that rows can be added at the end.
 */
export function noticeForm(request: NoticeRequest): FormRequest {
  const { locale, protect, sheets, library, projects } = request;
  const place = formPlace(library);
  const from = (id: string) => formColumnRange(library.sheet[locale], library.columns, id, place);
  const cover = coverRefs(locale);
  const where = `${cover.county}&${cover.township}&${cover.village}`;
  const rows = Array.from({ length: projects + spareRows }, () => noticeRow(request, from));
  const head = {
    zh: `="实施地点："&${where}&"\u3000年度："&${cover.years}&"\u3000单位：万元"`,
    en: `="Place: "&${where}&"   Years: "&${cover.years}&"   Unit: 万元"`,
  }[locale];
  const fields = noticeFieldRows(sheets, locale);
  const at = formPlace({ notes: [0, 0], fields, rows });
  const numbers = `$A$${at.first + 1}:$A$${at.last + 1}`;
  return {
    locale,
    protect,
    sheet: noticeSheet,
    anchor: noticeName,
    title: { zh: "项目计划公示表", en: "Public notice of projects" },
    notes: [head, `=${daysFormula(at.fields + 2, locale)}&${moreFormula(from("number"), numbers, locale)}`],
    fields,
    columns: noticeColumns,
    rows,
    freezeCols: 2,
    rowHeight: 32,
    plain: true,
  };
}

function noticeFieldRows(sheets: readonly ChosenSheet[], locale: Locale): readonly (readonly FormField[])[] {
  const totals = sheets.map((sheet) => planSheetRefs(sheet, locale).total("amount")!);
  return [
    [
      {
        col: 1,
        label: { zh: "合计(元)", en: "Total (元)" },
        holds: "formula-yuan",
        input: `=SUM(${totals.join(",")})`,
        name: noticeFields.total,
      },
      {
        col: 4,
        label: { zh: "合计大写", en: "In capitals" },
        holds: "field",
        input: null,
        name: noticeFields.capitals,
      },
    ],
    [
      {
        col: 1,
        label: { zh: "公示开始日期", en: "Shown from" },
        holds: "date",
        input: null,
        name: noticeFields.from,
      },
      {
        col: 4,
        label: { zh: "公示结束日期", en: "Shown to" },
        holds: "date",
        input: null,
        name: noticeFields.to,
      },
      {
        col: 7,
        label: { zh: "监督单位及电话", en: "Supervision, telephone" },
        holds: "field",
        // The national hotline stands on every notice beside the county's own number.
        input: "'12317",
        name: noticeFields.supervision,
      },
      {
        col: 10,
        label: { zh: "联系人及电话", en: "Contact, telephone" },
        holds: "field",
        input: null,
        name: noticeFields.contact,
      },
    ],
  ];
}

/** Says how long the notice is shown; `row` is the 1-based row of the two dates. */
function daysFormula(row: number, locale: Locale): string {
  const [start, end] = [`$C$${row}`, `$F$${row}`];
  const days = `${end}-${start}+1`;
  const [missing, short, fine, unit] = {
    zh: [`请填写公示起止日期（一般不少于${noticeDays}天）`, `公示不足${noticeDays}天：`, "公示", "天"],
    en: [
      `Enter from when to when it is shown (usually ${noticeDays} days or more)`,
      `Shown for fewer than ${noticeDays} days: `,
      "Shown for ",
      " days",
    ],
  }[locale] as [string, string, string, string];
  const told = `IF(${days}<${noticeDays},"${short}","${fine}")&TEXT(${days},"0")&"${unit}"`;
  return `IF(AND(ISNUMBER(${start}),ISNUMBER(${end})),${told},"${missing}")`;
}

/** Says how many projects the rows have no room for. */
function moreFormula(library: string, numbers: string, locale: Locale): string {
  const more = `MAX(${library})-MAX(${numbers})`;
  const [before, after] = {
    zh: ["\u3000还有 ", " 个项目没有显示：请在表尾插入行并把公式向下填充"],
    en: ["   ", " more projects: insert rows at the end and fill the formulas down"],
  }[locale] as [string, string];
  return `IF(${more}>0,"${before}"&TEXT(${more},"0")&"${after}","")`;
}

function noticeRow({ locale, sheets }: NoticeRequest, from: (id: string) => string): FormRow {
  return (ref, above) => {
    const number = ref("number");
    const held = (id: string) => `INDEX(${from(id)},MATCH(${number},${from("number")},0))`;
    const shown = (formula: string) => `=IF(${number}="","",${formula})`;
    const text = (id: string) => shown(`${held(id)}&""`);
    const before = `MAX(${above("number")})`;
    const [households, persons] = { zh: ["户", "人"], en: [" households ", " persons"] }[locale] as [
      string,
      string,
    ];
    const count = (id: string, unit: string) => `IF(N(${held(id)})=0,"",TEXT(${held(id)},"0")&"${unit}")`;
    const gap = { zh: "\u3000", en: "; " }[locale];
    const paid = librarySources(sheets).map((code) => {
      const money = held(librarySource(code));
      return `IF(N(${money})=0,"","${findSource(code)!.short[locale]} "&TEXT(${money},"0.00")&"${gap}")`;
    });
    const period = `${held("start")}&IF(${held("end")}&""="","","—")&${held("end")}`;
    return {
      number: `=IF(${before}>=MAX(${from("number")}),"",${before}+1)`,
      name: text("name"),
      type: text("type"),
      nature: text("nature"),
      location: text("location"),
      content: text("content"),
      wan: `=IF(${number}="",0,${held("wan")})`,
      sources: shown(paid.join("&")),
      period: shown(period),
      target: text("target"),
      implementer: shown(`${held("implementer")}&IF(${held("contact")}&""="",""," ")&${held("contact")}`),
      served: shown(`${count("households", households)}&${count("persons", persons)}`),
      mechanism: text("mechanism"),
    };
  };
}
