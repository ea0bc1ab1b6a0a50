import { defineTemplate } from "./define";

/** Village environment and public facilities (T05 of the field reference). */
export const environment = defineTemplate({
  id: "environment",
  version: 1,
  name: { zh: "人居环境", en: "Environment" },
  sheet: { zh: "人居环境", en: "Environment" },
  title: { zh: "人居环境与公共设施项目预算表", en: "Environment and public facilities budget" },
  libraryType: [
    { zh: "乡村建设行动", en: "Rural construction" },
    { zh: "人居环境整治", en: "Living environment" },
    { zh: "村容村貌提升", en: "Village appearance" },
  ],
  account: "2130504",
  measures: [
    { id: "facility", header: { zh: "设施类型", en: "Facility" }, kind: "text", width: 11 },
    { id: "area", header: { zh: "面积(平方米)", en: "Area (平方米)" }, kind: "number", width: 10 },
  ],
  details: [{ id: "ownership", header: { zh: "权属", en: "Owned by" }, kind: "text", width: 10 }],
  derived: [{ unit: "平方米", column: "area" }],
  defaultLines: [
    { name: { zh: "户厕与改厨改厕", en: "Household toilets and kitchens" }, unit: "户" },
    { name: { zh: "垃圾池与收运", en: "Waste points and collection" }, unit: "座" },
    { name: { zh: "污水处理", en: "Sewage" }, unit: "处" },
    { name: { zh: "路灯", en: "Street lamps" }, unit: "盏" },
    { name: { zh: "群众活动室", en: "Village activity room" }, unit: "平方米" },
    { name: { zh: "公共服务设备", en: "Equipment for public service" }, unit: "件" },
    { name: { zh: "绿化", en: "Greening" }, unit: "平方米" },
  ],
  sources: ["F11", "F12", "F14", "F50", "F70", "F80", "F82"],
});
