import { defineTemplate } from "./define";

/** Vocational grants (雨露计划) and student support (T07 of the field reference). */
export const education = defineTemplate({
  id: "education",
  version: 1,
  name: { zh: "教育资助", en: "Education grants" },
  sheet: { zh: "教育资助", en: "Education grants" },
  title: { zh: "雨露计划与学生资助预算表", en: "Education grants budget" },
  libraryType: [
    { zh: "巩固三保障成果", en: "Three guarantees" },
    { zh: "教育", en: "Education" },
    { zh: "雨露计划", en: "Vocational grants" },
  ],
  account: "2130506",
  measures: [
    {
      id: "stage",
      header: { zh: "学段", en: "Stage" },
      kind: "list",
      width: 9,
      choices: [
        { zh: "学前", en: "kindergarten" },
        { zh: "小学", en: "primary" },
        { zh: "初中", en: "lower secondary" },
        { zh: "普通高中", en: "upper secondary" },
        { zh: "中职", en: "vocational secondary" },
        { zh: "高职", en: "vocational college" },
      ],
    },
    { id: "students", header: { zh: "学生人数(人)", en: "Students (人)" }, kind: "number", width: 9 },
    { id: "terms", header: { zh: "学期数(学期)", en: "Terms (学期)" }, kind: "number", width: 8 },
    { id: "days", header: { zh: "天数(天)", en: "Days (天)" }, kind: "number", width: 7 },
    {
      id: "studentTerms",
      header: { zh: "人·学期(人·学期)", en: "Student-terms (人·学期)" },
      kind: "formula-number",
      width: 9,
      formula: (ref) => `N(${ref("students")})*N(${ref("terms")})`,
    },
    {
      id: "studentDays",
      header: { zh: "人天(人天)", en: "Student-days (人天)" },
      kind: "formula-number",
      width: 9,
      formula: (ref) => `N(${ref("students")})*N(${ref("days")})`,
    },
  ],
  details: [
    { id: "student", header: { zh: "姓名(掩码)", en: "Name (masked)" }, kind: "text", width: 10 },
    { id: "school", header: { zh: "学校/学籍", en: "School / register" }, kind: "text", width: 14 },
    { id: "payment", header: { zh: "发放方式", en: "Paid by" }, kind: "text", width: 10 },
  ],
  derived: [
    { unit: "人·学期", column: "studentTerms" },
    { unit: "人天", column: "studentDays" },
    { unit: "人", column: "students" },
  ],
  defaultLines: [
    { name: { zh: "中职雨露计划补助", en: "Vocational secondary grant" }, unit: "人·学期" },
    { name: { zh: "高职雨露计划补助", en: "Vocational college grant" }, unit: "人·学期" },
    { name: { zh: "营养膳食补助", en: "School meals" }, unit: "人天" },
    { name: { zh: "寄宿生补助", en: "Boarding subsidy" }, unit: "人·学期" },
    { name: { zh: "社会结对资助", en: "Support by sponsors" }, unit: "人" },
  ],
  sources: ["F11", "F12", "F50", "F70"],
});
