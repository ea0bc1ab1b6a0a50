import { findSource } from "../model/funding-source";
import type { FormColumn } from "../forms/form-column";
import type { Text } from "../model/locale";
import { absoluteRange, quoteSheet } from "../workbook/address";
import { constructionKinds } from "./project-types";
import { typeLists } from "./lay-out-types";

export const librarySheet: Text = { zh: "项目库", en: "Project library" };
export const libraryName = "pb_library";

/** Id of a source's column in the library. */
export const librarySource = (code: string): string => `source:${code}`;

/**
 * The standard columns of a county's project library (one row per project): what an entry must hold by the 2018 rules
 * (name, type, nature, place, time, unit in charge, works, money, beneficiaries, targets, participation, benefit
 * mechanism), then what later forms ask. Money of the sources in 万元, from unrounded yuan.
 * @param sources codes of all sources of the plan, in order
 * @param sheetName name of the sheet of project types in the workbook's language
 */
export function libraryColumns(sources: readonly string[], sheetName: string): readonly FormColumn[] {
  const types = (level: number) =>
    `${quoteSheet(sheetName)}!${absoluteRange({ top: typeLists.first, left: level, bottom: typeLists.last(level), right: level })}`;
  const text = (id: string, zh: string, en: string, width: number): FormColumn => ({
    id,
    header: { zh, en },
    width,
    holds: "text",
  });
  const count = (id: string, zh: string, en: string): FormColumn => ({
    id,
    header: { zh, en },
    width: 11,
    holds: "number",
  });
  const wan = (id: string, zh: string, en: string): FormColumn => ({
    id,
    header: { zh: `${zh}(万元)`, en: `${en} (万元)` },
    width: 12,
    holds: "formula-wan",
    total: true,
  });
  return [
    { id: "number", header: { zh: "序号", en: "No." }, width: 5, holds: "formula-number" },
    { ...text("county", "县(市、区)", "County", 9), holds: "formula-text" },
    { ...text("township", "乡镇", "Township", 9), holds: "formula-text" },
    text("village", "行政村", "Village", 9),
    text("code", "项目编号", "Project code", 12),
    text("name", "项目名称", "Project", 18),
    { ...text("type", "项目类型", "Project type", 12), choicesFrom: types(0) },
    { ...text("kind", "二级项目类型", "Second-level type", 12), choicesFrom: types(1) },
    { ...text("subtype", "项目子类型", "Sub-type", 12), choicesFrom: types(2) },
    { ...text("nature", "建设性质", "Nature", 8), choices: constructionKinds },
    text("location", "实施地点", "Location", 11),
    text("start", "开工时间", "Start", 9),
    text("end", "完工时间", "End", 9),
    text("authority", "主管单位", "Authority in charge", 11),
    text("implementer", "实施单位", "Implementing unit", 11),
    text("contact", "负责人及电话", "Person in charge, telephone", 11),
    text("content", "建设内容及规模", "Works and size", 24),
    {
      id: "amount",
      header: { zh: "金额(元)", en: "Amount (元)" },
      width: 13,
      holds: "formula-yuan",
      total: true,
    },
    wan("wan", "总投资", "Total"),
    ...sources.map((code) => {
      const { short } = findSource(code)!;
      return wan(librarySource(code), short.zh, short.en);
    }),
    wan("gap", "未落实", "Not yet funded"),
    count("households", "受益户数(户)", "Households (户)"),
    count("persons", "受益人数(人)", "Persons (人)"),
    count("poorHouseholds", "其中脱贫户、监测户(户)", "Of which lifted out of poverty or monitored (户)"),
    count("poorPersons", "其中脱贫、监测人口(人)", "Of which such persons (人)"),
    text("target", "绩效目标", "Performance target", 20),
    text("participation", "群众参与", "Participation", 12),
    text("mechanism", "利益联结机制", "How people benefit", 14),
    text("account", "支出功能科目", "Budget account", 10),
    text("standard", "补助标准依据", "Basis of the standard", 12),
    text("meeting", "四议两公开日期", "Date of village decision", 10),
    text("notice", "公示起止", "Notice from–to", 12),
    text("remarks", "备注", "Remarks", 12),
  ];
}
