import * as catalogue from "./catalogue";
import type { AuditCheck } from "./define";

/** Every check of the audit, by name: the order of a namespace differs between bundlers, so it is sorted here. */
export const auditChecks: readonly AuditCheck[] = Object.values<AuditCheck>(catalogue).sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
