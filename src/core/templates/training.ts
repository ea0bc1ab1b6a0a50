import { defineTemplate } from "./define";

/** Skills and practical training (T06 of the field reference). */
export const training = defineTemplate({
  id: "training",
  version: 1,
  name: { zh: "培训", en: "Training" },
  sheet: { zh: "培训", en: "Training" },
  title: { zh: "技能与实用技术培训预算表", en: "Training budget" },
  libraryType: [
    { zh: "就业项目", en: "Employment" },
    { zh: "就业", en: "Employment support" },
    { zh: "技能培训", en: "Skills training" },
  ],
  account: "2130505",
  measures: [
    { id: "subject", header: { zh: "培训内容", en: "Subject" }, kind: "text", width: 12 },
    { id: "courses", header: { zh: "期数(期)", en: "Courses (期)" }, kind: "number", width: 7 },
    {
      id: "perCourse",
      header: { zh: "每期人数(人)", en: "Persons per course (人)" },
      kind: "number",
      width: 8,
    },
    {
      id: "personTimes",
      header: { zh: "人次(人次)", en: "Participations (人次)" },
      kind: "formula-number",
      width: 8,
      formula: (ref) => `N(${ref("courses")})*N(${ref("perCourse")})`,
    },
    { id: "days", header: { zh: "天数(天)", en: "Days (天)" }, kind: "number", width: 7 },
    {
      id: "personDays",
      header: { zh: "人天(人天)", en: "Person-days (人天)" },
      kind: "formula-number",
      width: 8,
      formula: (ref) => `N(${ref("personTimes")})*N(${ref("days")})`,
    },
  ],
  details: [
    {
      id: "yuanPerParticipation",
      header: { zh: "元/人次", en: "元 per participation" },
      kind: "formula-number",
      width: 9,
      formula: (ref) =>
        `IF(N(${ref("personTimes")})=0,0,ROUND(N(${ref("amount")})/N(${ref("personTimes")}),2))`,
    },
    { id: "provider", header: { zh: "承训机构", en: "Training provider" }, kind: "text", width: 12 },
    {
      id: "ofWhichPoor",
      header: { zh: "其中脱贫劳动力(人)", en: "Lifted out of poverty (人)" },
      kind: "number",
      width: 10,
    },
    {
      id: "ofWhichWomen",
      header: { zh: "其中妇女(人)", en: "Of which women (人)" },
      kind: "number",
      width: 9,
    },
    {
      id: "employed",
      header: { zh: "就业人数(人)", en: "Persons placed in work (人)" },
      kind: "number",
      width: 9,
    },
    { id: "trainees", header: { zh: "培训对象", en: "Trainees" }, kind: "text", width: 12 },
  ],
  derived: [
    { unit: "人天", column: "personDays" },
    { unit: "人次", column: "personTimes" },
    { unit: "期", column: "courses" },
  ],
  defaultLines: [
    { name: { zh: "教师课酬", en: "Teachers' fees" }, unit: "课时" },
    { name: { zh: "教材与资料", en: "Books and materials" }, unit: "册" },
    { name: { zh: "学员食宿", en: "Board and lodging" }, unit: "人天" },
    { name: { zh: "交通", en: "Transport" }, unit: "人次" },
    { name: { zh: "场地与实训", en: "Venue and practice" }, unit: "天" },
    { name: { zh: "跟踪服务", en: "Follow-up service" }, unit: "项" },
  ],
  sources: ["F11", "F12", "F14", "F30", "F50"],
});
