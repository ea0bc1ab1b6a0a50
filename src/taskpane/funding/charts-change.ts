/** What is loaded when charts are first asked for. */
export { insertCharts } from "../../core/change/insert-charts";
export { planStructureRevert } from "../../core/workbook/structure/plan-structure-revert";
