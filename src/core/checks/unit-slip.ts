import { formatNumber } from "../model/format-number";
import { comma, joinTexts, semicolon } from "../model/join-texts";
import type { Text } from "../model/locale";
import { columnTitle, figureText, productText, unitCostText, yuanText } from "../plan-book/line-text";
import { numberEdit } from "../plan-book/number-edit";
import type { PlanLine } from "../plan-book/plan-book";
import { findSlip } from "../slips/find-slip";
import { kindOf, peersOf } from "../slips/peers";
import type { Change, Evidence, Slip } from "../slips/slip";
import { rangeName } from "../workbook/address";
import type { Edit } from "../workbook/edit";
import { defineCheck } from "./define";

export const unitSlip = defineCheck({
  name: "unit-slip",
  scope: "line",
  alike: kindOf,
  severity: "error",
  title: { zh: "单位有误", en: "Wrong unit" },
  help: {
    zh: "数量、单价、总额或资金来源中有一个数相差一万倍或一千倍：常见的是把万元填成元、把元填成万元，或公里与米混用。表内金额一律填元。请核对后按建议改正。",
    en: "One of quantity, unit cost, stated amount or a source is 10,000 or 1,000 times off: 万元 typed as yuan, yuan as 万元, or kilometres mixed with metres. Cells hold yuan, always. Look at the figure and take the fix.",
  },
  messages: {
    certain: {
      zh: "{evidence}，相差 {factor} 倍；{figure}应为 {repaired}。",
      en: "{evidence}: {factor} times apart; {figure} should be {repaired}.",
    },
    probable: {
      zh: "{figure}写的是 {value}，可能差 {factor} 倍：{evidence}。请核对，可能应为 {repaired}。",
      en: "{figure} says {value}, perhaps {factor} times off: {evidence}. Please look; it may have to be {repaired}.",
    },
  },
  run({ sheets }, report) {
    for (const sheet of sheets) {
      const peers = peersOf(sheet);
      for (const line of sheet.lines) {
        const slip = line.started ? findSlip(line, peers(line)) : undefined;
        if (!slip) continue;
        const fix = fixOf(line, slip);
        const unit = line.text("unit");
        const [value, repaired] = (["value", "repaired"] as const).map((which) =>
          slip.changes.map((change) => figureText(change.column, change[which], unit)).join(" + "),
        ) as [string, string];
        const evidence = joinTexts(
          slip.evidence.map((one) => evidenceText(one, line, slip)),
          semicolon,
        );
        report({
          message: slip.certain ? "certain" : "probable",
          severity: slip.certain ? "error" : "warning",
          sheet: sheet.name,
          cell: placeOf(line, slip),
          data: { evidence, factor: powerText(slip.factor), figure: figureName(line, slip), value, repaired },
          expected: repaired,
          found: value,
          ...(fix ? { fix } : {}),
        });
      }
    }
  },
});

const colOf = (line: PlanLine, { column }: Change): number => line.sheet.column(column)!.col;

function placeOf(line: PlanLine, { changes }: Slip): string {
  const cols = changes.map((change) => colOf(line, change));
  return rangeName({ top: line.row, bottom: line.row, left: Math.min(...cols), right: Math.max(...cols) });
}

/** None where a formula stands in the cell: what it should say is the user's to decide. */
const fixOf = (line: PlanLine, { changes }: Slip): readonly Edit[] | undefined =>
  changes.some(({ column }) => line.cell(column)?.formula !== undefined)
    ? undefined
    : changes.map(({ column, repaired }) => numberEdit(line, line.sheet.column(column)!, repaired));

const figureName = (line: PlanLine, { changes }: Slip): Text =>
  joinTexts(
    changes.map(({ column }) => columnTitle(line.sheet.column(column)!)),
    comma,
  );

const powerText = (factor: number): string => ((factor > 100 ? factor : 1 / factor) > 5000 ? "10⁴" : "10³");

function evidenceText(evidence: Evidence, line: PlanLine, slip: Slip): Text {
  const unit = line.text("unit");
  switch (evidence.kind) {
    case "stated": {
      const product = arithmetic(line);
      const stated = figureText("stated", evidence.stated, unit);
      return { zh: `${product}，总额写的是 ${stated}`, en: `${product}, but the lump sum says ${stated}` };
    }
    case "funded": {
      const amount = line.unitCost ? arithmetic(line) : figureText("stated", evidence.amount, unit);
      const funded = yuanText(evidence.funded);
      return {
        zh: `金额为 ${amount}，资金来源合计 ${funded}`,
        en: `The amount is ${amount}, but the sources add up to ${funded}`,
      };
    }
    case "sources": {
      const [said, funded] = [sourcesSay(line, slip), yuanText(evidence.funded)];
      return {
        zh: `${said.zh}，改正后来源合计 ${funded}，正好等于金额`,
        en: `${said.en}; put right, the sources add up to ${funded}, exactly the amount`,
      };
    }
    case "mask": {
      const [said, funded] = [sourcesSay(line, slip), yuanText(evidence.funded)];
      return {
        zh: `${said.zh}，改正后来源合计 ${funded}，与总额“${evidence.mask}”相符`,
        en: `${said.en}; put right, the sources add up to ${funded}, which fits the lump sum "${evidence.mask}"`,
      };
    }
    case "norm": {
      const { low, high } = evidence;
      const [cost, band] = [unitCostText(evidence.unitCost, unit), bandText(low, high, unit)];
      return { zh: `单价 ${cost}，单价依据为 ${band}`, en: `unit cost ${cost} against norms of ${band}` };
    }
    case "lines": {
      const [cost, median] = [unitCostText(evidence.unitCost, unit), unitCostText(evidence.median, unit)];
      return {
        zh: `单价 ${cost}，同类分项多为 ${median}`,
        en: `unit cost ${cost}; lines of the same kind have ${median}`,
      };
    }
    case "other-sources": {
      const largest = yuanText(evidence.largest);
      return { zh: `其他资金来源最多 ${largest}`, en: `no other source is above ${largest}` };
    }
    case "over-amount": {
      const [funded, amount] = [yuanText(evidence.funded), figureText("stated", evidence.amount, unit)];
      return {
        zh: `资金来源合计 ${funded}，金额 ${amount}`,
        en: `sources of ${funded} for an amount of ${amount}`,
      };
    }
  }
}

/** @example "中央衔接写的是 15,000,000,000 元" */
function sourcesSay(line: PlanLine, slip: Slip): Text {
  const figure = figureName(line, slip);
  const values = slip.changes.map(({ value }) => `${formatNumber(value)} 元`).join(" + ");
  return { zh: `${figure.zh}写的是 ${values}`, en: `${figure.en} says ${values}` };
}

const arithmetic = (line: PlanLine): string =>
  productText(line.quantity ?? 0, line.unitCost ?? 0, line.text("unit"), line.expectedAmount!);

const bandText = (low: number, high: number, unit: string): string =>
  low === high ? unitCostText(low, unit) : `${formatNumber(low)}–${unitCostText(high, unit)}`;
