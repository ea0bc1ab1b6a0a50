import { figure, has, priced, source } from "./input-kinds";
import type { PlanLine } from "../../../src/core/plan-book/plan-book";
import { inLine, inLines, someLine, type Fault, type FaultKind, type Target } from "./trial";

const onlyTyped = (line: PlanLine): boolean =>
  priced(line) && line.sheet.template.derived.every(({ unit }) => unit !== line.text("unit"));

/** What fingers, keyboards and other programs do to a figure, as text that no formula counts. */
const textual: readonly (readonly [name: string, spoil: (value: number) => string])[] = [
  ["a space inside", (value) => `${String(value).slice(0, 1)} ${String(value).slice(1) || "0"}`],
  ["a letter O for a zero", (value) => `${value}O`],
  ["a full stop of Chinese", (value) => `${Math.round(value)}。5`],
  ["a full-width comma", (value) => `${Math.round(value)}，000`],
  ["an apostrophe before it", (value) => String(value)],
  ["a currency sign", (value) => `￥${value}`],
  ["a trailing full stop", (value) => `${value}.`],
  ["a no-break space", (value) => `\u00a0${value}`],
  ["Chinese numerals", () => "三千"],
  ["to be settled", () => "待定"],
];

/** Slips of the keyboard and of the head in figures, texts and dates. */
export const slipKinds: readonly FaultKind[] = [
  { name: "quantity ten times too large", inject: figure("quantity", (value) => value * 10) },
  { name: "quantity a thousand times too large", inject: figure("quantity", (value) => value * 1000) },
  { name: "unit cost ten times too small", inject: figure("unitCost", (value) => value / 10) },
  { name: "unit cost a thousand times too large", inject: figure("unitCost", (value) => value * 1000) },
  { name: "lump sum ten times too large", inject: figure("stated", (value) => value * 10) },
  {
    name: "decimal point lost in a quantity",
    inject: figure("quantity", (value) => Number(String(value + 0.5).replace(".", ""))),
  },
  {
    name: "decimal point put into a unit cost",
    inject: figure(
      "unitCost",
      (value) => value / 100,
      (line) => priced(line) && line.unitCost! >= 100,
    ),
  },
  { name: "sign of a source flipped", inject: source((value) => -value) },
  { name: "sign of a unit cost flipped", inject: figure("unitCost", (value) => -value) },
  { name: "sign of a lump sum flipped", inject: figure("stated", (value) => -value) },
  {
    name: "sum of the sources copied into a source",
    inject: (target) => {
      const line = someLine(target, ({ sources }) => sources.filter(({ fen }) => fen).length > 1);
      const paying = line?.sources.find(({ fen }) => fen);
      return line && paying && inLine(line, paying.column.id, line.funded / 100);
    },
  },
  {
    name: "amount copied into a second source",
    inject: (target) => {
      const line = someLine(target, ({ sources }) => sources.some(({ fen }) => !fen));
      const free = line?.sources.find(({ fen }) => !fen);
      return line && free && line.expectedAmount
        ? inLine(line, free.column.id, line.expectedAmount / 100)
        : undefined;
    },
  },
  { name: "a yuan too few in a source", inject: source((value) => value - 1) },
  { name: "a part of a fen in a source", inject: source((value) => value + 0.004) },
  {
    name: "quantity set to 0",
    inject: figure("quantity", () => 0, onlyTyped),
  },
  {
    name: "unit cost set to 0",
    inject: figure(
      "unitCost",
      () => 0,
      (line) => priced(line) && !line.stated,
    ),
  },
  { name: "source set to 0", inject: source(() => 0) },
  {
    name: "all digits the same in the households",
    inject: figure("households", () => 9999),
  },
  ...textual.map(([name, spoil]): FaultKind => ({
    name: `quantity with ${name}`,
    // Where the template's own columns give the quantity, words beside them are none.
    inject: figure("quantity", (value) => `'${spoil(value)}`, onlyTyped),
  })),
  ...textual.slice(0, 6).map(([name, spoil]): FaultKind => ({
    name: `source with ${name}`,
    inject: source((value) => `'${spoil(value)}`),
  })),
  {
    name: "source masked by stars",
    inject: source((value) => `'${String(Math.round(value)).slice(0, 1)}****`),
  },
  { name: "unit cost masked", inject: figure("unitCost", (value) => `'${String(value).slice(0, 1)}××`) },
  {
    name: "lump sum masked",
    inject: figure("stated", (value) => `'${String(Math.round(value)).replace(/.(.)/, "x$1")}`),
  },
  { name: "month that does not exist", inject: (target) => dated(target, "start", "2026-15") },
  { name: "end years away", inject: (target) => dated(target, "end", "2036-11") },
  {
    name: "grant put where the loan stands",
    template: "credit",
    inject: (target) => {
      const line = someLine(target, (one) => has(one, "principal"), "credit");
      const principal = line?.number("principal");
      return line && principal?.kind === "number" ? inLine(line, "source:F61", principal.value) : undefined;
    },
  },
  {
    name: "loan over five years",
    template: "credit",
    inject: figure(
      "months",
      () => 60,
      (line) => has(line, "months"),
    ),
  },
  { name: "money said to be hoped for", inject: (target) => received(target, "资金正在争取") },
  { name: "money said not to be there", inject: (target) => received(target, "资金尚未到位") },
  { name: "part above its whole", inject: (target) => worded(target, "受益群众800人，其中脱贫户900人") },
  { name: "amount in capitals of another sum", inject: (target) => worded(target, "大写：玖佰玖拾玖万元整") },
  {
    name: "unit of a road in metres, its figures in kilometres",
    template: "roads",
    inject: (target) => {
      const line = someLine(
        target,
        (one) => one.text("unit") === "公里" && one.text("name").includes("水泥路"),
      );
      return line && inLine(line, "unit", "米");
    },
  },
  {
    name: "share of a source above what is left",
    inject: (target) => {
      const line = someLine(target, ({ sources }) => sources.filter(({ fen }) => fen).length > 1);
      const paying = line?.sources.filter(({ fen }) => fen) ?? [];
      return line && inLine(line, paying[0]!.column.id, `=ROUND(${line.at("amount")}*0.97,2)`);
    },
  },
];

function dated(target: Target, id: "start" | "end", text: string): Fault | undefined {
  const line = someLine(target, (one) => one.text(id) !== "");
  return line && inLine(line, id, text);
}

function received(target: Target, remarks: string): Fault | undefined {
  const line = someLine(target, (one) => one.funded > 0);
  return line && inLines(line, "status", { status: "已到位", remarks });
}

function worded(target: Target, text: string): Fault | undefined {
  const line = someLine(target);
  return line && inLine(line, "remarks", text);
}
