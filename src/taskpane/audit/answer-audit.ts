import { auditChecks } from "../../core/audit";
import type { AuditBook } from "../../core/audit/audit-book";
import { auditWorkbook } from "../../core/audit/audit-workbook";
import { formulaBlocks, type FormulaBlock } from "../../core/audit/formula-blocks";
import { traceCell } from "../../core/audit/trace";
import { rangeName } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { aboutChecks, showFindings, visibleSheets } from "../check/show-findings";
import type { AuditAnswers, AuditQuestion, AuditResult, ListedBlock } from "./audit-result";

/** Nobody goes through more by hand; a sheet of a hundred thousand different formulas must not fill the pane. */
const mostBlocks = 2_000;
const mostRanges = 4;

/** Answers the pane's questions; keeps the book audited last, since tracing must not read it again. */
export function auditAnswerer(): (question: AuditQuestion) => AuditAnswers[keyof AuditAnswers] {
  let book: AuditBook | undefined;
  const blocksOf = (sheet: string) => {
    const found = book?.sheets.find(({ name }) => name === sheet);
    return found ? formulaBlocks(found) : null;
  };
  return (question) => {
    switch (question.ask) {
      case "audit": {
        const audit = auditWorkbook(question.snapshot);
        book = audit.book;
        return resultOf(question.snapshot, audit, blocksOf);
      }
      case "blocks":
        return blocksOf(question.sheet)?.map(({ ranges }) => ranges) ?? null;
      case "trace":
        return (book && traceCell(book, question.sheet, question.cell)) ?? null;
    }
  };
}

function resultOf(
  snapshot: WorkbookSnapshot,
  { findings, notChecked }: ReturnType<typeof auditWorkbook>,
  blocksOf: (sheet: string) => readonly FormulaBlock[] | null,
): AuditResult {
  const sheets = visibleSheets(snapshot);
  return {
    sheets,
    findings: showFindings(findings, auditChecks),
    checks: aboutChecks(auditChecks),
    notChecked,
    formulas: sheets.flatMap((sheet) => {
      const blocks = blocksOf(sheet) ?? [];
      if (blocks.length === 0) return [];
      const formulas = blocks.reduce((sum, { size }) => sum + size, 0);
      return [{ sheet, formulas, distinct: blocks.length, blocks: blocks.slice(0, mostBlocks).map(listed) }];
    }),
  };
}

const listed = ({ key, formula, size, ranges }: FormulaBlock): ListedBlock => ({
  key,
  formula: `=${formula}`,
  size,
  ranges: ranges.slice(0, mostRanges).map(rangeName),
  moreRanges: Math.max(0, ranges.length - mostRanges),
});
