/** What the audit is measured with, in one module. */
export { auditWorkbook } from "../../src/core/audit/audit-workbook";
export { readXlsx } from "../../src/file/read-xlsx";
export { thresholds } from "../../src/core/audit/thresholds";
