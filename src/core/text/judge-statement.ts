import { inEnglish, inScale } from "./amount-words";
import type { BuiltItem } from "./build-items";
import { countFindings } from "./judge-counts";
import type { SourceEntry } from "./entry";
import type { StatementDraft } from "./group-statements";
import { judgeInterest } from "./judge-interest";
import { judgeProduct } from "./judge-line";
import { rateFindings } from "./judge-rates";
import { judgeTotal } from "./judge-total";
import type { Mark } from "./mark";
import { exact } from "./figure";
import { valueOf, type Node, type SettledTotal } from "./node";
import { scanFigures } from "./scan-figures";
import type { TextFinding } from "./statement";

/** Amounts as the findings so far would repair them, by where they stand. */
const repairedAmounts = (findings: readonly TextFinding[]): ReadonlyMap<number, number> =>
  new Map(
    findings.flatMap(({ start, repair }): [number, number][] => {
      const value = repair === null ? undefined : scanFigures(repair)[0]?.value;
      return value == null ? [] : [[start, value]];
    }),
  );

/**
 * What a blank amount must be, where a product or the rest of a sum leaves one answer. Amounts that are themselves to be
 * repaired count as repaired: beside 1500000万元 that should be 150万元, a masked total of it and 50万元 is 200万元.
 */
function expectedOf(
  mark: Mark,
  items: readonly BuiltItem[],
  totals: readonly SettledTotal[],
  repaired: ReadonlyMap<number, number>,
): number | null {
  const valueNow = (node: Node): number | null =>
    (node.mark && repaired.get(node.mark.figure.start)) ?? valueOf(node);
  const item = items.find(({ stated }) => stated === mark);
  if (item?.item.computedAmountYuan != null) return item.item.computedAmountYuan;
  for (const { stated, addends } of totals) {
    const values = addends.map(valueNow);
    const known = values.filter((value) => value !== null);
    const sum = known.reduce((a, b) => exact(a + b), 0);
    if (stated === mark && known.length === values.length) return sum;
    const blank = addends.findIndex((node) => node.mark === mark);
    const whole = repaired.get(stated.figure.start) ?? stated.figure.value;
    if (blank >= 0 && known.length === values.length - 1 && whole !== null && whole > sum)
      return exact(whole - sum);
  }
  return null;
}

function missing(text: string, mark: Mark, expected: number | null): TextFinding {
  const { figure } = mark;
  const scale = figure.kind === "money" ? figure.scale : 1;
  const words = expected === null ? null : figure.kind === "money" ? inScale(expected, scale) : null;
  const found = text.slice(figure.start, figure.end);
  const where = `${text.slice(Math.max(0, figure.start - 8), figure.start).replace(/^.*[，,。；;：:\n]/, "")}${found}`;
  return {
    check: "number-missing",
    severity: "error",
    verdict: "missing-number",
    start: figure.start,
    end: figure.end,
    expected: words,
    found,
    repair: words,
    message: {
      zh: `“${where}”${figure.state === "blank" ? "缺少数字" : "的数字被遮盖"}${words ? `，按算式应为${words}` : "，请补上"}。`,
      en: `The number in "${where}" is ${figure.state === "blank" ? "missing" : "masked"}${words && expected !== null ? `; by the arithmetic it is ${inEnglish(expected)}` : "; please fill it in"}.`,
    },
  };
}

/** 1。8亿元: read as meant, and told. */
function wrongPoint(text: string, mark: Mark): TextFinding {
  const { figure } = mark;
  const found = text.slice(figure.start, figure.end);
  const repair = found.replace(/[。·]/, ".").replace("个亿", "亿");
  return {
    check: "wrong-decimal-mark",
    severity: "warning",
    verdict: null,
    start: figure.start,
    end: figure.end,
    expected: repair,
    found,
    repair,
    message: {
      zh: `“${found}”的小数点写成了“${/[。·]/.exec(found)?.[0] ?? ""}”，应为“${repair}”。`,
      en: `"${found}" has the wrong decimal mark; it should be "${repair}".`,
    },
  };
}

/** From this amount up (十亿元) no township writes a figure in 万元; beside ordinary ones it was meant in 元. */
const implausibleYuan = 1e9;

/** 1500000万元 beside 50万元: an amount that only makes sense in 元. */
function implausible(text: string, amounts: readonly Mark[]): TextFinding[] {
  const large = amounts.filter(
    ({ figure: { value, scale } }) => value !== null && scale === 1e4 && value >= implausibleYuan,
  );
  return large.flatMap(({ figure }) => {
    const { value, start, end } = figure;
    if (value === null) return [];
    const others = amounts.flatMap((other) =>
      other.figure !== figure && other.role !== "price" && other.figure.value ? [other.figure.value] : [],
    );
    const largest = Math.max(...others);
    if (others.length === 0 || value / largest < 1e3) return [];
    const repair = inScale(value / 1e4, 1e4);
    const found = text.slice(start, end);
    return [
      {
        check: "implausible-magnitude" as const,
        severity: "error" as const,
        verdict: "unit-error" as const,
        start,
        end,
        expected: repair,
        found,
        repair,
        message: {
          zh: `“${found}”与同句的${inScale(largest, largest >= 1e4 ? 1e4 : 1)}相差过大，应是元写成了万元，即“${repair}”。`,
          en: `"${found}" is out of all proportion to ${inEnglish(largest)} in the same sentence; it was probably meant in yuan, that is "${repair}".`,
        },
      },
    ];
  });
}

/** What was found in a statement, before it is judged. */
export interface Reckoned {
  readonly items: readonly BuiltItem[];
  readonly totals: readonly SettledTotal[];
  readonly sources: readonly SourceEntry[];
}

/** Every fault of a statement. */
export function judgeStatement(
  text: string,
  { marks }: StatementDraft,
  { items, totals, sources }: Reckoned,
): TextFinding[] {
  const findings: TextFinding[] = [];
  const budget = new Set<Mark>([
    ...items.flatMap(({ used }) => used),
    ...totals.map(({ stated }) => stated),
    ...totals.flatMap(({ addends }) => addends.flatMap(({ mark }) => (mark ? [mark] : []))),
    ...sources.flatMap(({ amount }) => (amount ? [amount] : [])),
  ]);
  for (const { reading, stated, interest } of items) {
    const finding = interest
      ? judgeInterest(text, interest, marks)
      : reading && stated
        ? judgeProduct(text, reading, stated, marks)
        : undefined;
    if (finding) findings.push(finding);
  }
  for (const one of totals) {
    const finding = judgeTotal(text, one);
    if (
      finding &&
      !findings.some(({ start, verdict }) => start === finding.start && verdict === finding.verdict)
    )
      findings.push(finding);
  }
  const amounts = [...budget].filter(({ figure }) => figure.kind === "money");
  findings.push(
    ...implausible(text, amounts).filter((one) => !findings.some(({ start }) => start === one.start)),
  );
  const repaired = repairedAmounts(findings);
  for (const mark of budget)
    if (mark.figure.state !== "number")
      findings.push(missing(text, mark, expectedOf(mark, items, totals, repaired)));
  for (const mark of marks) if (mark.figure.wrongPoint) findings.push(wrongPoint(text, mark));
  findings.push(...countFindings(text, marks), ...rateFindings(text, marks));
  return findings;
}
