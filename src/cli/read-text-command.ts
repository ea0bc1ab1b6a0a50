import type { Command } from "commander";
import type { Locale } from "../core/model/locale";
import { formatYuan, roundYuan } from "../core/model/money";
import { parsePlace } from "../core/model/place";
import { layOutPlan } from "../core/templates/lay-out-plan";
import { readSnippet, readText } from "../core/text";
import { lineChoices } from "../core/text/line-choices";
import { planRequestOf } from "../core/text/plan-request-of";
import type { Statement, TextItem } from "../core/text/statement";
import { readPlanText } from "../file/read-plan-text";
import { Failure, orFail } from "./failure";
import { chosenYears } from "./chosen-years";
import { readBytes, writeWorkbook } from "./files";
import { exitCodes, localeOf, print, say } from "./output";

interface Options {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly out?: string;
  readonly place: string;
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
    .option("--place <county/township/village>", "排表用的地点 / place, for --out", "（待填）")
    .option("--year <year>", "排表用的年度 / year, for --out", String(new Date().getFullYear()))
    .option("--force", "覆盖已有文件 / replaces an existing file")
    .action(async (file: string, options: Options) => {
      const locale = localeOf(program.opts());
      const text = orFail(await readPlanText(orFail(await readBytes(file))));
      if (options.jsonl)
        return text.split("\n").forEach((row, at) => row.trim() && print(prediction(row, at)));
      const { statements } = readText(text);
      if (options.out !== undefined) await layOut(statements, options.out, options, locale);
      if (options.json) print(JSON.stringify({ statements }));
      else for (const statement of statements) printStatement(statement, locale);
      if (statements.some(({ findings }) => findings.some(({ severity }) => severity === "error")))
        process.exitCode = exitCodes.errorsFound;
    });
}

async function layOut(
  statements: readonly Statement[],
  out: string,
  options: Options,
  locale: Locale,
): Promise<void> {
  const request = planRequestOf(lineChoices(statements), {
    place: orFail(parsePlace(options.place)),
    years: chosenYears(options.year),
    locale,
  });
  await writeWorkbook(out, layOutPlan(orFail(request)), options.force ?? false);
  say({ zh: `已写好 ${out}`, en: `Wrote ${out}` }[locale]);
}

/** One row of the scorer's form. @throws Failure when the row is not {id, text} */
function prediction(row: string, at: number): string {
  let read: unknown;
  try {
    read = JSON.parse(row);
  } catch (cause) {
    throw badRow(at, cause);
  }
  if (typeof read === "object" && read !== null && "id" in read && "text" in read) {
    const { id, text } = read;
    if (typeof id === "string" && typeof text === "string") return JSON.stringify(readSnippet({ id, text }));
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

function printStatement({ line, text, items, findings, verdict }: Statement, locale: Locale): void {
  print(`${line}: ${text.trim()}`);
  for (const item of items) print(`    ${describe(item)}`);
  for (const { message } of findings) print(`    ✗ ${message[locale]}`);
  if (verdict === "ok") print(`    ✓ ${{ zh: "数字相符", en: "the figures agree" }[locale]}`);
}

function describe({ name, quantity, unit, unitCostYuan, statedAmountYuan, template }: TextItem): string {
  const yuan = (value: number) => {
    const fen = roundYuan(value);
    return fen === undefined ? String(value) : formatYuan(fen);
  };
  return [
    `[${template}]`,
    name,
    quantity === null ? "" : `${quantity}${unit ?? ""}`,
    unitCostYuan === null ? "" : `× ${yuan(unitCostYuan)} 元`,
    statedAmountYuan === null ? "" : `= ${yuan(statedAmountYuan)} 元`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
