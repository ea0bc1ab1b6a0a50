import { comma, joinTexts, semicolon } from "../model/join-texts";
import { groupBy } from "../model/group-by";
import type { Text } from "../model/locale";
import { formatNumber } from "../model/format-number";
import { findUnit } from "../model/units";
import { normsAbout } from "../norms/norm-about";
import { firstCell } from "../plan-book/line-cell";
import { unitCostText } from "../plan-book/line-text";
import type { PlanBook, PlanLine } from "../plan-book/plan-book";
import { defineCheck, type CheckContext } from "./define";

export const unitCostOutlier = defineCheck({
  name: "unit-cost-outlier",
  scope: "line",
  alike: (line) => kindOf(line),
  severity: "warning",
  title: { zh: "单价异常", en: "Unusual unit cost" },
  help: {
    zh: "单价与单价依据或本计划的同类分项相差好几倍。请核对单价、数量和单位；规格不同、条件特殊的，请在规格栏写明。",
    en: "The unit cost is several times off the norms or off like lines of this plan. Look at unit cost, quantity and unit; where the work differs, say how in the specification.",
  },
  messages: {
    unusual: {
      zh: "单价 {cost}，{evidence}。",
      en: "The unit cost is {cost}; {evidence}.",
    },
  },
  after: ["unit-slip", "number-as-text", "number-masked", "number-missing", "amount-mismatch"],
  run(book, report, context) {
    for (const sheet of book.sheets) {
      const lines = costedLines(sheet.lines, book, context);
      for (const like of groupBy(lines, ({ key }) => key).values())
        for (const [at, costed] of like.entries()) {
          const { line, cost, band } = costed;
          const times = book.settings.tolerances.unitCostTimes;
          const offNorm = band && timesApart(cost, band.low, band.high) >= times ? band : undefined;
          const usual = usualCost(like, at);
          const offLines = usual !== undefined && timesApart(cost, usual, usual) >= times;
          // Of two unlike lines the one near the norm is right; without a norm the later one is named, for both.
          const named = offNorm || (offLines && !band && (like.length > 2 || at === 1));
          if (!named) continue;
          const evidence: Text[] = [];
          const unit = line.text("unit");
          if (offNorm) evidence.push(normText(offNorm, unit));
          if (offLines)
            evidence.push(
              linesText(
                usual,
                like.filter((one) => one !== costed),
                unit,
              ),
            );
          const certain =
            (offLines && saysMuch(like, cost, usual)) ||
            (offNorm && timesApart(cost, offNorm.low, offNorm.high) >= farOff);
          report({
            message: "unusual",
            severity: certain ? "warning" : "info",
            sheet: sheet.name,
            cell: firstCell(line, ["unitCost"]),
            data: { cost: unitCostText(cost, unit), evidence: joinTexts(evidence, semicolon) },
            expected: offNorm ? bandText(offNorm, unit) : unitCostText(usual!, unit),
            found: unitCostText(cost, unit),
          });
        }
    }
  },
});

/** So far off that the unit must be wrong, whatever the place, the year and the size. */
const farOff = 100;

/** Units counted one like the other; of 座, 处 or 项 one may honestly cost ten times what another does. */
const alike = ["头", "只", "户", "人", "人次", "人天", "人月", "人·学期", "课时", "天", "册", "株", "盏"];
/** Columns that tell the kind of a work, beside its specification. */
const kindColumns = ["width", "thickness", "surface", "pipeDiameter", "crop", "species", "age", "stage"];
const nearEnough = 2;
const fewestAgreeing = 3;

/** Whether like lines are a measure for this one: of a unit that measures, or several of one opinion. */
function saysMuch(like: readonly Costed[], cost: number, usual: number): boolean {
  const unit = findUnit(like[0]!.line.text("unit"));
  if (unit && (unit.dimension !== "count" || alike.includes(unit.name))) return true;
  const agreeing = like.filter((one) => timesApart(one.cost, usual, usual) <= nearEnough);
  return agreeing.length >= fewestAgreeing || timesApart(cost, usual, usual) >= farOff;
}

interface Band {
  readonly low: number;
  readonly high: number;
}
interface Costed {
  readonly line: PlanLine;
  readonly cost: number;
  readonly band: Band | undefined;
  /** Lines of one key are alike: same thing, unit and specification. */
  readonly key: string;
}

function costedLines(
  lines: readonly PlanLine[],
  { norms: bookNorms }: PlanBook,
  { explained }: CheckContext,
): readonly Costed[] {
  return lines.flatMap((line): Costed[] => {
    const { started, unitCost: cost, sheet, row, text } = line;
    if (!started || !cost || cost < 0 || text("name") === "" || explained(sheet.name, row)) return [];
    const norms = normsAbout(line, bookNorms).filter(
      ({ until }) => until === undefined || line.year <= until,
    );
    const band =
      norms.length === 0
        ? undefined
        : {
            low: Math.min(...norms.map(({ low }) => low)),
            high: Math.max(...norms.map(({ high }) => high)),
          };
    const key = `${kindOf(line)}\u0000${norms[0]?.group ?? text("name")}`;
    return [{ line, cost, band, key }];
  });
}

/** What must be the same for unit costs to be compared, whatever the work is called. */
const kindOf = (line: PlanLine): string =>
  ["unit", "spec", ...kindColumns].map((id) => line.text(id)).join("\u0000");

/** What the others cost: the middle one where there are several, the other one where there are two. */
function usualCost(like: readonly Costed[], at: number): number | undefined {
  if (like.length < 2) return undefined;
  if (like.length === 2) return like[1 - at]!.cost;
  const sorted = like.map(({ cost }) => cost).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

const timesApart = (cost: number, low: number, high: number): number => Math.max(low / cost, cost / high);

const bandText = ({ low, high }: Band, unit: string): string =>
  low === high ? unitCostText(low, unit) : `${formatNumber(low)}–${unitCostText(high, unit)}`;

const normText = (band: Band, unit: string): Text => ({
  zh: `单价依据为 ${bandText(band, unit)}`,
  en: `norms give ${bandText(band, unit)}`,
});

function linesText(usual: number, others: readonly Costed[], unit: string): Text {
  const rows = joinTexts(
    others.slice(0, 3).map(({ line }) => ({ zh: `${line.row + 1}`, en: `${line.row + 1}` })),
    comma,
  );
  const more = others.length > 3 ? { zh: " 等", en: " and others" } : { zh: "", en: "" };
  const cost = unitCostText(usual, unit);
  return {
    zh: `同类分项（第 ${rows.zh}${more.zh} 行）为 ${cost}`,
    en: `like lines (row ${rows.en}${more.en}) have ${cost}`,
  };
}
