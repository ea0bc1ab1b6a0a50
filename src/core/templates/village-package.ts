import { defineTemplate } from "./define";

/**
 * Whole villages and townships advanced as one package (T12 of the field reference). What a village's lines on the
 * other sheets hold already is shown beside the package and counts there; only the rest counts here.
 */
export const villagePackage = defineTemplate({
  id: "village-package",
  version: 1,
  name: { zh: "整村推进", en: "Village package" },
  sheet: { zh: "整村推进", en: "Village package" },
  title: { zh: "整村(整乡)推进资金安排表", en: "Village and township packages" },
  libraryType: [
    { zh: "其他", en: "Other" },
    { zh: "综合项目", en: "Combined measures" },
    { zh: "整村(整乡)推进", en: "Village or township package" },
  ],
  account: "2130599",
  measures: [
    {
      id: "class",
      header: { zh: "类别", en: "Class" },
      kind: "list",
      width: 7,
      choices: [
        { zh: "重点", en: "key" },
        { zh: "示范", en: "model" },
        { zh: "面上", en: "ordinary" },
      ],
    },
    {
      id: "level",
      header: { zh: "级别", en: "Level" },
      kind: "list",
      width: 7,
      choices: [
        { zh: "省级", en: "province" },
        { zh: "市级", en: "prefecture" },
        { zh: "县级", en: "county" },
      ],
    },
    { id: "ofWhich", header: { zh: "其中(含在数量内)", en: "Of which (inside)" }, kind: "number", width: 9 },
    { id: "besides", header: { zh: "另有(不含在内)", en: "Besides (outside)" }, kind: "number", width: 9 },
    {
      id: "children",
      header: { zh: "子项合计(元)", en: "On other sheets (元)" },
      kind: "formula-money",
      width: 11,
      formula: (ref, others) => {
        const parts = others.flatMap(({ name, range }) => {
          const [amounts, villages] = [range("amount"), range("village")];
          return amounts && villages
            ? [`SUMIFS(${name}!${amounts},${name}!${villages},${ref("village")})`]
            : [];
        });
        return parts.length === 0 ? "0" : `IF(${ref("village")}="",0,ROUND(${parts.join("+")},2))`;
      },
    },
  ],
  details: [
    {
      id: "ownShare",
      header: { zh: "自筹比例(%)", en: "Own share (%)" },
      kind: "number",
      width: 8,
    },
  ],
  derived: [],
  heldElsewhere: "children",
  defaultLines: [
    { name: { zh: "重点村", en: "Key villages" }, unit: "村" },
    { name: { zh: "示范村", en: "Model villages" }, unit: "村" },
    { name: { zh: "整乡推进", en: "Township package" }, unit: "乡" },
    { name: { zh: "片区开发", en: "Area development" }, unit: "片" },
  ],
  sources: ["F11", "F12", "F13", "F14", "F30", "F31", "F40", "F80"],
});
