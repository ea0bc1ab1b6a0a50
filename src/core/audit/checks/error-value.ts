import { cellKind, isError } from "../../workbook/snapshot";
import type { AuditBook } from "../audit-book";
import type { AuditSheet } from "../audit-sheet";
import { blocksOf } from "../blocks";
import { defineAuditCheck } from "../define";

export const errorValue = defineAuditCheck({
  name: "error-value",
  severity: "error",
  title: { zh: "公式结果是错误值", en: "Formula gives an error" },
  help: {
    zh: "这一格显示 #REF!、#DIV/0! 等错误，引用它的合计也会跟着出错。这里列的是错误最先出现的格，改好它，后面的自然恢复。",
    en: "The cell shows an error such as #REF! or #DIV/0!, and every total that looks at it fails too. Listed are the cells where an error begins: mend these and the others recover.",
  },
  messages: {
    begins: {
      zh: "公式 ={formula} 得出 {error}。",
      en: "={formula} gives {error}.",
    },
    beginsInRange: {
      zh: "共 {count} 格得出 {error}，首格公式是 ={formula}。",
      en: "{count} cells give {error}; the first is ={formula}.",
    },
  },
  after: ["text-reference"],
  run(book, report, { explained }) {
    const roots = book.sheets.flatMap((sheet) =>
      errorCells(sheet)
        .filter(
          ({ at }) =>
            !explained(sheet.name, sheet.row(at), sheet.col(at)) && !comesFromElsewhere(book, sheet, at),
        )
        .map((one) => ({ ...one, sheet })),
    );
    for (const { sheet, cell, parts } of blocksOf(
      roots,
      () => "down",
      ({ sheet, at, error }) => `${error} ${sheet.shape(at)?.id}`,
    )) {
      const [{ at, error }] = parts;
      const about = { error, formula: sheet.formula(at) };
      const place = { sheet: sheet.name, cell, found: error };
      const severity = severityOf(book, sheet, at, error);
      if (parts.length === 1) report({ ...place, severity, message: "begins", data: about });
      else report({ ...place, severity, message: "beginsInRange", data: { ...about, count: parts.length } });
    }
  },
});

/** NA() and lookups say "not available" on purpose; a division by cells nobody has filled in yet is no fault either. */
function severityOf(
  book: AuditBook,
  sheet: AuditSheet,
  at: number,
  error: string,
): "error" | "warning" | "info" {
  if (error === "#N/A") return "warning";
  return error === "#DIV/0!" && isUnfilled(book, sheet, at) ? "info" : "error";
}

function isUnfilled(book: AuditBook, sheet: AuditSheet, at: number): boolean {
  const shape = sheet.shape(at);
  if (!shape) return false;
  return book.precedents(shape, sheet, sheet.row(at), sheet.col(at)).every(({ sheet: index, range }) => {
    let filled = false;
    book.sheets[index]!.grid.forEach(range, (place) => {
      filled ||= Boolean(book.sheets[index]!.number(place));
      return !filled;
    });
    return !filled;
  });
}

function errorCells(sheet: AuditSheet): readonly { readonly at: number; readonly error: string }[] {
  const found: { at: number; error: string }[] = [];
  const { kind } = sheet.snapshot.cells;
  for (let at = 0; at < kind.length; at++) {
    if (kind[at] !== cellKind.error || !sheet.isFormula(at)) continue;
    const value = sheet.reader.valueAt(at);
    if (isError(value)) found.push({ at, error: value.error });
  }
  return found;
}

/** Whether a cell that the formula looks at shows an error already. */
function comesFromElsewhere(book: AuditBook, sheet: AuditSheet, at: number): boolean {
  const shape = sheet.shape(at);
  if (!shape) return false;
  return book.precedents(shape, sheet, sheet.row(at), sheet.col(at)).some(({ sheet: index, range }) => {
    const other = book.sheets[index]!;
    let found = false;
    other.grid.forEach(range, (place) => {
      found ||= other.snapshot.cells.kind[place] === cellKind.error && !(other === sheet && place === at);
      return !found;
    });
    return found;
  });
}
