/** What checking a plan is measured with, in one module. */
export { runChecks, runChecksAgain } from "../../src/core/checks/run";
export { withSheets } from "../../src/core/workbook/with-sheets";
export { readXlsx } from "../../src/file/read-xlsx";
export { largePlanFile } from "./large-plan";
