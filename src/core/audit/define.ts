import { defineCheck, type Check, type CheckSpec, type Messages } from "../checks/define";
import type { AuditBook } from "./audit-book";

/** A check of the audit: over any workbook, plan or not. */
export type AuditCheck = Check<AuditBook>;

export const defineAuditCheck = <const M extends Messages>(spec: CheckSpec<M, AuditBook>): AuditCheck =>
  defineCheck<M, AuditBook>(spec);
