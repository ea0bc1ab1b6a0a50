import type { Command } from "commander";
import type { Locale, Text } from "../core/model/locale";
import { parsePlace } from "../core/model/place";
import { figureText } from "../core/plan-book/line-text";
import { layOutPlan } from "../core/templates/lay-out-plan";
import { readSnippet, readText, type SnippetReading } from "../core/text";
import { isMostlyLatin } from "../core/text/is-mostly-latin";
import { lineChoices } from "../core/text/line-choices";
import { planRequestOf } from "../core/text/plan-request-of";
import type { Statement, TextItem } from "../core/text/statement";
import { coverOf, toldPlan, type ToldPlan } from "../core/text/told-plan";
import { readPlanText } from "../file/read-plan-text";
import { Failure, orFail } from "./failure";
import { chosenYears } from "./chosen-years";
import { readBytes, writeWorkbook } from "./files";
import { exitCodes, localeOf, print, say } from "./output";

interface Options {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly out?: string;
  readonly place?: string;
  readonly year: string;
  readonly force?: boolean;
}

export function addReadTextCommand(program: Command): void {
  program
    .command("read-text")
    .description("读计划文本，找出各项支出和文中的错误 / reads a plan text: its lines and its faults")
    .argument("<file>", "计划文本 .txt 或 .docx / plan text")
    .option("--json", "供程序读取 / for machines")
    .option("--jsonl", "文件每行一个 {id,text}，每行答一个 / rows {id,text} in, one prediction row each out")
    .option("--out <file.xlsx>", "把各项排成工作簿，每项附原句 / lays the lines out, each with its sentence")
    .option(
      "--place <county/township/village>",
      "排表用的地点，不写则取文中标题的 / place, for --out; left out, that of the title",
    )
    .option("--year <year>", "排表用的年度 / year, for --out", String(new Date().getFullYear()))
    .option("--force", "覆盖已有文件 / replaces an existing file")
    .action(async (file: string, options: Options) => {
      const locale = localeOf(program.opts());
      const text = orFail(await readPlanText(orFail(await readBytes(file))));
      if (options.jsonl) printPredictions(text);
      else if (await printReading(text, options, locale)) process.exitCode = exitCodes.errorsFound;
    });
}

/** Answers row by row; a row's verdict is its answer, no state of the command. */
function printPredictions(text: string): void {
  text.split("\n").forEach((row, at) => {
    if (row.trim() !== "") print(JSON.stringify(prediction(row, at)));
  });
}

/**
 * Prints what was read, and lays it out where that is asked for.
 * @returns whether the text has an error
 * @throws Failure where nothing in the text budgets anything, or it is not Chinese: that is no clean bill
 */
async function printReading(text: string, options: Options, locale: Locale): Promise<boolean> {
  const { statements, village } = readText(text);
  if (options.out !== undefined && statements.length > 0)
    await layOut(statements, toldPlan(text, village), options.out, options, locale);
  if (options.json) print(JSON.stringify({ statements }));
  else for (const statement of statements) printStatement(statement, locale);
  if (isMostlyLatin(text) && statements.every(({ items }) => items.length === 0))
    throw new Failure(onlyChinese);
  if (statements.length === 0) throw new Failure(nothingFound);
  return statements.some(({ findings }) => findings.some(({ severity }) => severity === "error"));
}

const onlyChinese: Text = {
  zh: "计划文本只能读中文的，这段文字主要是外文字母，没有读到分项。",
  en: "Plan text is read in Chinese only, and this text is mostly in Latin letters: no lines were read.",
};
const nothingFound: Text = {
  zh: "文中没有读到预算数字（数量、单价、金额或资金），没有可以检查或排成表的分项。",
  en: "No budget figures (quantities, unit costs, amounts or funds) were found in the text: there is nothing to check or to lay out.",
};

async function layOut(
  statements: readonly Statement[],
  told: ToldPlan,
  out: string,
  options: Options,
  locale: Locale,
): Promise<void> {
  const request = planRequestOf(lineChoices(statements), {
    ...coverOf(told),
    place:
      options.place === undefined && told.place
        ? told.place
        : orFail(parsePlace(options.place ?? "（待填）")),
    years: chosenYears(options.year),
    locale,
  });
  await writeWorkbook(out, layOutPlan(orFail(request)), options.force ?? false);
  say({ zh: `已写好 ${out}`, en: `Wrote ${out}` }[locale]);
}

/** One row of the scorer's form. @throws Failure when the row is not {id, text} */
function prediction(row: string, at: number): SnippetReading {
  let read: unknown;
  try {
    read = JSON.parse(row);
  } catch (cause) {
    throw badRow(at, cause);
  }
  if (typeof read === "object" && read !== null && "id" in read && "text" in read) {
    const { id, text } = read;
    if (typeof id === "string" && typeof text === "string") return readSnippet({ id, text });
  }
  throw badRow(at);
}

const badRow = (at: number, cause?: unknown) =>
  new Failure(
    {
      zh: `第 ${at + 1} 行不是 {"id":…,"text":…} 形式的 JSON。`,
      en: `Row ${at + 1} is not JSON of the form {"id":…,"text":…}.`,
    },
    { cause },
  );

function printStatement({ line, text, items, findings }: Statement, locale: Locale): void {
  print(`${line}: ${text.trim()}`);
  for (const item of items) print(`    ${describe(item)}`);
  for (const { severity, message } of findings)
    print(
      severity === "error"
        ? `    ✗ ${message[locale]}`
        : `    ! ${{ zh: "提醒：", en: "warning: " }[locale]}${message[locale]}`,
    );
  if (findings.length === 0) print(`    ✓ ${{ zh: "数字相符", en: "the figures agree" }[locale]}`);
}

/** @example "[roads] 村道硬化 6 公里 × 40 元/公里 = 2,400,000 元", the amount as stated */
function describe({ name, quantity, unit, unitCostYuan, statedAmountYuan, template }: TextItem): string {
  const figure = (column: string, value: number | null) =>
    value === null ? "" : figureText(column, value, unit ?? "");
  return [
    `[${template}]`,
    name,
    figure("quantity", quantity),
    unitCostYuan === null ? "" : `× ${figure("unitCost", unitCostYuan)}`,
    statedAmountYuan === null ? "" : `= ${figure("stated", statedAmountYuan)}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
