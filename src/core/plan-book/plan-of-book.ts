import { zero, type Fen } from "../model/money";
import type { Line, Plan } from "../model/plan";
import type { PlanBook, PlanLine } from "./plan-book";
import { planNameOf } from "./plan-name";
import { rememberBySheet } from "./remember-by-sheet";

/**
 * The plan that a workbook holds: its started lines, each with what counts. Lines whose amount can't be told (no whole
 * fen) are left out; `totalsOf` lists them.
 */
export function planOfBook(book: PlanBook): Plan {
  return {
    name: planNameOf(book),
    place: book.place ?? { county: "", township: "", village: "" },
    years: [...book.years],
    lines: book.sheets.flatMap(linesOf),
  };
}

const linesOf = rememberBySheet(({ lines }) => lines.flatMap((line) => planLine(line) ?? []));

function planLine(line: PlanLine): Line | undefined {
  if (!line.started || line.expectedAmount === undefined) return undefined;
  const paid: Record<string, Fen> = {};
  for (const { code, fen } of line.sources) if (fen) paid[code] = fen;
  const { rules } = line;
  const phasing = [...line.years].map(([year, money]) => [String(year), money] as const);
  const whole = phasing.length < 2 && (phasing[0] === undefined || line.years.has(line.year));
  return {
    template: line.sheet.template.id,
    village: line.text("village"),
    name: line.text("name") || line.text("item"),
    unit: line.text("unit"),
    quantity: line.quantity,
    unitCost: line.unitCost,
    stated: line.number("stated").kind === "number" ? line.expectedAmount : null,
    amount: line.expectedAmount ?? zero,
    sources: paid,
    status: line.status,
    year: line.year,
    ...(rules.size > 0 ? { rules: Object.fromEntries(rules) } : {}),
    ...(whole ? {} : { phasing: Object.fromEntries(phasing) }),
    ...(line.account === "" ? {} : { account: line.account }),
  };
}
