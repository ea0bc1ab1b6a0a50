/** What checking a plan is measured with, in one module. */
export { runChecks } from "../../src/core/checks/run";
export { readXlsx } from "../../src/file/read-xlsx";
export { largePlanFile } from "./large-plan";
