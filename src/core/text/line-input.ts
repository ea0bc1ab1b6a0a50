import { fundingStatuses } from "../model/funding-status";
import type { Locale } from "../model/locale";
import { sourceColumn } from "../templates/source-columns";
import type { LineInput } from "../templates/lay-out-sheet";
import { textInput, type CellInput } from "../workbook/edit";
import { noSource } from "./correct-line";
import type { LineChoice, TextFigure } from "./line-choices";

/** A cell holds 32,767 characters; a paragraph that goes on without any full stop may have more. */
const longestRemark = 32_000;

/**
 * A chosen line as it is typed into its sheet: money in yuan, masked figures as text, and the sentence it came from as its
 * remark. Several sources of one code are added up.
 */
export function lineInputOf(choice: LineChoice, locale: Locale): LineInput {
  const { name, village, spec, unit, quantity, unitCost, stated, status, sources } = choice;
  const paid = new Map<string, CellInput>();
  for (const { code, amount } of sources) {
    if (code === noSource) continue;
    const before = paid.get(sourceColumn(code));
    const both = typeof before === "number" && typeof amount === "number";
    paid.set(sourceColumn(code), both ? Math.round((before + amount) * 100) / 100 : figureInput(amount));
  }
  return {
    name: textInput(name),
    village: wordInput(village),
    spec: wordInput(spec),
    unit: wordInput(unit),
    quantity: figureInput(quantity),
    unitCost: figureInput(unitCost),
    stated: figureInput(stated),
    ...Object.fromEntries(paid),
    status: fundingStatuses.find(({ id }) => id === status)?.name[locale] ?? null,
    remarks: textInput(remarkOf(choice)),
  };
}

const wordInput = (word: string): CellInput => (word === "" ? null : textInput(word));
const figureInput = (figure: TextFigure): CellInput =>
  typeof figure === "string" ? wordInput(figure) : figure;

function remarkOf({ sentence }: LineChoice): string {
  return sentence.length <= longestRemark ? sentence : `${sentence.slice(0, longestRemark)}……`;
}
