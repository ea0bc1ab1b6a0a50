import { quantityText } from "../plan-book/line-text";
import type { TemplateId } from "../templates/define";
import type { LineInput } from "../templates/lay-out-sheet";
import type { CellInput } from "../workbook/edit";
import { contentOf } from "../workbook/snapshot-of-spec";

/** A project of the library: the lines of one sheet that share a project name and a village. */
export interface Project {
  readonly template: TemplateId;
  /** As typed on the plan sheet. */
  readonly item: CellInput;
  readonly village: CellInput;
  /** What is built or bought, from the lines: "能繁母牛购置 50 头；圈舍建设 400 平方米". */
  readonly content: string;
  /** Earliest start and latest end as typed; "" where no line tells. */
  readonly start: string;
  readonly end: string;
  /** The most that any of its lines reaches: lines of one project serve the same people. */
  readonly households: number | null;
  readonly persons: number | null;
}

/**
 * The projects that a sheet's lines name, in order of appearance. Lines without a project name belong to none; names
 * that differ in case only are one, as they are for the sheet's formulas.
 */
export function projectsOf(template: TemplateId, lines: readonly LineInput[]): readonly Project[] {
  const groups = new Map<string, LineInput[]>();
  for (const line of lines) {
    if (text(line.item) === "" || isFormula(line.item) || isFormula(line.village)) continue;
    const key = `${text(line.item)}\u0000${text(line.village)}`.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].map((own): Project => {
    const starts = texts(own, "start").sort();
    const ends = texts(own, "end").sort();
    return {
      template,
      item: own[0]!.item!,
      village: own[0]!.village ?? null,
      content: own.map(contentText).filter(Boolean).join("；"),
      start: starts[0] ?? "",
      end: ends.at(-1) ?? "",
      households: most(own, "households"),
      persons: most(own, "persons"),
    };
  });
}

const isFormula = (input: CellInput | undefined): boolean =>
  typeof input === "string" && input.startsWith("=");
const text = (input: CellInput | undefined): string => String(contentOf(input ?? null).value ?? "");
const texts = (lines: readonly LineInput[], id: string): string[] =>
  lines.map((line) => text(line[id])).filter((one) => one !== "");

function contentText(line: LineInput): string {
  const { quantity } = line;
  const amount = typeof quantity === "number" ? ` ${quantityText(quantity, text(line.unit))}` : "";
  return text(line.name) === "" ? "" : `${text(line.name)}${amount}`;
}

function most(lines: readonly LineInput[], id: string): number | null {
  const numbers = lines.flatMap((line) => (typeof line[id] === "number" ? [line[id]] : []));
  return numbers.length === 0 ? null : Math.max(...numbers);
}
