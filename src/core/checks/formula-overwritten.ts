import { comma, joinTexts } from "../model/join-texts";
import { fen, fenOfYuan, roundYuan, subtract, type Fen } from "../model/money";
import { sameFormula } from "../formula/same-formula";
import { columnTitle, shownText, yuanText } from "../plan-book/line-text";
import type { PlanColumn, PlanLine, PlanSheet } from "../plan-book/plan-book";
import { templateFormula } from "../plan-book/template-formula";
import { cellName } from "../workbook/address";
import { inputOf, type Edit } from "../workbook/edit";
import { defineCheck, type Severity } from "./define";

export const formulaOverwritten = defineCheck({
  name: "formula-overwritten",
  scope: "line",
  severity: "error",
  title: { zh: "公式被覆盖", en: "Formula overwritten" },
  help: {
    zh: "金额、来源合计、差额等栏由公式计算。被手填数字覆盖后，改动数量、单价或来源时不会跟着变，合计就靠不住了。修正会按模板恢复公式；手填的金额移到“总额”栏，不会丢。",
    en: "Amount, sources in all, gap and others are worked out by formulas. A number typed over one stays as it is when quantity, unit cost or sources change, and totals can't be trusted. The fix puts the template's formula back; a typed amount moves to the lump sum column and is not lost.",
  },
  messages: {
    typed: {
      zh: "{figure}的公式被手填的 {value}覆盖，按公式应为 {given}，相差 {difference}。",
      en: "{value} was typed over the formula of {figure}, which gives {given}: {difference} apart.",
    },
    typedSame: {
      zh: "{figure}的公式被手填的 {value}覆盖；数值与公式结果相同，但以后不会再跟着变。",
      en: "{value} was typed over the formula of {figure}; the value is the same today, but it no longer follows the line.",
    },
    typedAlone: {
      zh: "金额栏直接手填了 {value}；整笔金额应填在“总额”栏，由公式带出。",
      en: "{value} was typed into the amount; a lump sum belongs into its own column, from which the formula takes it.",
    },
    typedOver: {
      zh: "{figure}的公式被手填的“{value}”覆盖，不再跟着本行变化。",
      en: '"{value}" was typed over the formula of {figure}, which no longer follows the line.',
    },
    unlike: {
      zh: "{figure}的公式与模板不同：现为 {formula}，应为 {expected}。",
      en: "The formula of {figure} is not the template's: it is {formula} and should be {expected}.",
    },
    unlikeSame: {
      zh: "{figure}的公式与模板不同：现为 {formula}，应为 {expected}；目前数值相同，以后可能不同。",
      en: "The formula of {figure} is not the template's: it is {formula} and should be {expected}; the value is the same today.",
    },
    missing: {
      zh: "本行缺公式（{figures}），合计没有算进这一行。",
      en: "Formulas are missing on this line ({figures}): totals leave it out.",
    },
    missingOther: {
      zh: "本行缺公式（{figures}）。",
      en: "Formulas are missing on this line ({figures}).",
    },
  },
  run({ sheets }, report) {
    for (const sheet of sheets) {
      const columns = sheet.columns.filter(({ formula, prepared }) => formula !== undefined && !prepared);
      for (const line of sheet.lines) {
        const cells = columns.flatMap((column) => brokenCell(line, column) ?? []);
        for (const one of cells) {
          if (one.kind === "missing") continue;
          const { message, data } = messageOf(one);
          report({
            message,
            data,
            severity: severityOf(sheet, one.column),
            ...placeOf(one),
            expected: `=${one.formula}`,
            found: one.kind === "unlike" ? data.formula : data.value,
            fix: fixOf(one),
          });
        }
        const missing = cells.filter(({ kind }) => kind === "missing");
        const first = missing.find(({ column }) => column.total) ?? missing[0];
        if (!first) continue;
        report({
          message: first.column.total ? "missing" : "missingOther",
          data: {
            figures: joinTexts(
              missing.map(({ column }) => columnTitle(column)),
              comma,
            ),
          },
          severity: severityOf(sheet, first.column),
          ...placeOf(first),
          expected: `=${first.formula}`,
          fix: missing.flatMap(fixOf),
        });
      }
    }
  },
});

/** A formula cell of a line that is not as the template has it. */
interface Broken {
  readonly line: PlanLine;
  readonly column: PlanColumn;
  /** The template's formula, without "=". */
  readonly formula: string;
  readonly kind: "typed" | "unlike" | "missing";
}

/**
 * Lines not started may look as they like – a note below the lines, prepared rows – except where a number would enter
 * a total.
 */
function brokenCell(line: PlanLine, column: PlanColumn): Broken | undefined {
  if (line.row > line.sheet.lastLine) return undefined;
  const formula = templateFormula(line.sheet, column, line.row);
  const cell = line.cell(column.id);
  if (formula === undefined) return undefined;
  const { value = null } = cell ?? {};
  if (cell?.formula !== undefined) {
    const counts = line.started || (column.total && typeof value === "number" && value !== 0);
    return counts && !sameFormula(cell.formula, formula)
      ? { line, column, formula, kind: "unlike" }
      : undefined;
  }
  if (value === null || value === "")
    return line.started ? { line, column, formula, kind: "missing" } : undefined;
  const counts = line.started || (column.total && typeof value === "number");
  return counts ? { line, column, formula, kind: "typed" } : undefined;
}

const severityOf = ({ template }: PlanSheet, { id, total }: PlanColumn): Severity =>
  total || template.derived.some(({ column }) => column === id) || template.derivedAmount?.column === id
    ? "error"
    : "warning";

/** Which message a cell gets; slots that its text does not have stay empty. */
function messageOf({ line, column, formula, kind }: Broken) {
  const cell = line.cell(column.id);
  const { value = null } = cell ?? {};
  const given = givenBy(line, column);
  const shown = typeof value === "number" ? fenOfYuan(value) : undefined;
  const data = {
    figure: columnTitle(column),
    formula: `=${cell?.formula ?? ""}`,
    expected: `=${formula}`,
    value: shown !== undefined && column.kind === "formula-money" ? yuanText(shown) : shownText(value),
    given: given === undefined ? "" : yuanText(given),
    difference: given === undefined || shown === undefined ? "" : yuanText(fen(Math.abs(shown - given))),
  };
  if (kind === "unlike") {
    const same = typeof value === "number" && given !== undefined && roundYuan(value) === given;
    return { message: same ? "unlikeSame" : "unlike", data } as const;
  }
  if (shown === undefined || given === undefined) return { message: "typedOver", data } as const;
  if (isAlone(line, column, given)) return { message: "typedAlone", data } as const;
  return { message: shown === given ? "typedSame" : "typed", data } as const;
}

/** What the template's formula gives by the line's own inputs, for the columns of money that we know how to work out. */
function givenBy({ expectedAmount, funded }: PlanLine, { id }: PlanColumn): Fen | undefined {
  if (id === "amount") return expectedAmount;
  if (id === "funded") return funded;
  return id === "gap" && expectedAmount !== undefined ? subtract(expectedAmount, funded) : undefined;
}

/** An amount typed where its line gives none. */
const isAlone = (line: PlanLine, { id }: PlanColumn, given: Fen | undefined): boolean =>
  id === "amount" && given === 0 && !line.unitCost && line.number("stated").kind === "empty";

/** The formula back in its place; an amount that the line's own figures don't give moves to an empty 总额. */
function fixOf({ line, column, formula, kind }: Broken): readonly Edit[] {
  const sheet = line.sheet.name;
  const before = inputOf(line.cell(column.id));
  const restore: Edit = { sheet, cell: cellName(line.row, column.col), before, after: `=${formula}` };
  const stated = line.at("stated");
  const moves =
    column.id === "amount" &&
    kind === "typed" &&
    typeof before === "number" &&
    before !== 0 &&
    fenOfYuan(before) !== line.expectedAmount &&
    line.number("stated").kind === "empty";
  return moves && stated
    ? [{ sheet, cell: stated, before: inputOf(line.cell("stated")), after: before }, restore]
    : [restore];
}

const placeOf = ({ line, column }: Broken) => ({
  sheet: line.sheet.name,
  cell: cellName(line.row, column.col),
});
