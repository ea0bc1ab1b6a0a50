import type { Command } from "commander";
import { correctMapping, proposeMapping } from "../core/mapping/propose-mapping";
import type { MappedTemplate, Mapping } from "../core/mapping/mapping";
import { takeOver, type TakenOver } from "../core/mapping/take-over";
import { targetColumns } from "../core/mapping/target-columns";
import type { Locale } from "../core/model/locale";
import { yuanOfFen } from "../core/model/money";
import { layOutPlan } from "../core/templates/lay-out-plan";
import { requestOfLines } from "../core/templates/request-of-lines";
import { columnIndex, columnName } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { chosenYears } from "./chosen-years";
import { Failure, orFail } from "./failure";
import { readWorkbook, writeWorkbook } from "./files";
import { mappingLines } from "./mapping-lines";
import { chosenPlace, chosenTemplates } from "./new-plan-choices";
import { exitCodes, localeOf, print, say } from "./output";

interface Options {
  readonly sheet?: string;
  readonly template?: string;
  readonly columns?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly place: string;
  readonly year: string;
  readonly force?: boolean;
}

export function addMapCommand(program: Command): void {
  program
    .command("map")
    .description("把现成的表对到计划模板 / maps a table of your own to the columns of a plan")
    .argument("<file>", "任何 .xlsx，只读不改 / any .xlsx; it is only read")
    .option("--sheet <name>", "哪张表；不写则用第一张看得懂的 / which sheet; else the first with a table")
    .option("--template <id>", "模板代号，或 by-line 逐行判断 / template id, or by-line to place each line")
    .option("--columns <list>", "改列的对应，如 C=name,K=- / corrects columns, e.g. C=name,K=-")
    .option("--json", "供程序读取 / for machines")
    .option("--out <file.xlsx>", "把各行排成新的计划工作簿 / lays the lines out as a new plan workbook")
    .option("--place <county/township/village>", "排表用的地点 / place, for --out", "（待填）")
    .option("--year <year>", "排表用的年度 / year, for --out", String(new Date().getFullYear()))
    .option("--force", "覆盖已有文件 / replaces an existing file")
    .action(async (file: string, options: Options) => {
      const locale = localeOf(program.opts());
      const book = orFail(await readWorkbook(file));
      const mapping = corrected(book, proposed(book, options.sheet), options);
      const taken = takeOver(book, mapping, locale);
      if (options.out !== undefined) await layOut(taken, options.out, options, locale);
      if (options.json) print(JSON.stringify(toJson(mapping, taken)));
      else mappingLines(mapping, taken, locale).forEach(print);
      if (taken.sums.some(({ ties }) => ties === false)) process.exitCode = exitCodes.errorsFound;
    });
}

function proposed(book: WorkbookSnapshot, sheet: string | undefined): Mapping {
  if (sheet !== undefined) return orFail(proposeMapping(book, sheet));
  for (const { name } of book.sheets) {
    const mapping = proposeMapping(book, name);
    if (mapping.ok) return mapping.value;
  }
  throw new Failure({
    zh: "工作簿里没有一张表有看得懂的表头：要有一行写着分项名称，旁边有数量、单价、金额或资金来源。",
    en: "No sheet of the workbook has a header: a row must name the lines, with quantity, unit cost, amount or a funding source beside it.",
  });
}

function corrected(book: WorkbookSnapshot, mapping: Mapping, { template, columns }: Options): Mapping {
  if (template === undefined && columns === undefined) return mapping;
  const wanted = template === undefined ? mapping.template : chosenTemplate(template);
  return correctMapping(book, mapping, {
    template: wanted,
    ...(columns === undefined ? {} : { targets: chosenTargets(columns, wanted) }),
  });
}

const chosenTemplate = (id: string): MappedTemplate => (id === "by-line" ? id : chosenTemplates(id)[0]!.id);

/** @throws Failure for what is no list of columns, or a plan column the template does not have */
function chosenTargets(list: string, template: MappedTemplate): ReadonlyMap<number, string | null> {
  const known = targetColumns(template).map(({ id }) => id);
  return new Map(
    list.split(/[,，]/).map((part) => {
      const [, letters, target] = /^\s*([A-Za-z]{1,3})\s*=\s*(\S+)\s*$/.exec(part) ?? [];
      if (letters === undefined || target === undefined)
        throw new Failure({
          zh: `“${part}”看不懂；写成 列=计划栏，如 C=name，不要的列写 K=-。`,
          en: `Can't read "${part}"; write column=plan column, e.g. C=name, and K=- to leave one out.`,
        });
      if (target !== "-" && !known.includes(target))
        throw new Failure({
          zh: `这个模板没有“${target}”这一栏；可用的有 ${known.join(", ")}。`,
          en: `This template has no column ${target}; there are ${known.join(", ")}.`,
        });
      return [columnIndex(letters.toUpperCase()), target === "-" ? null : target] as const;
    }),
  );
}

async function layOut(taken: TakenOver, out: string, options: Options, locale: Locale): Promise<void> {
  const request = requestOfLines(taken.lines, {
    place: chosenPlace(options.place),
    years: chosenYears(options.year),
    locale,
  });
  await writeWorkbook(out, layOutPlan(orFail(request)), options.force ?? false);
  say({ zh: `已写好 ${out}`, en: `Wrote ${out}` }[locale]);
}

/** Rows as people count them, columns by their letters, money in yuan. */
const toJson = (mapping: Mapping, { lines, leftOut, sums }: TakenOver) => ({
  ...mapping,
  header: { first: mapping.header.first + 1, last: mapping.header.last + 1 },
  columns: mapping.columns.map((column) => ({ ...column, col: columnName(column.col) })),
  lines: lines.map((line) => ({ ...line, row: line.row + 1 })),
  leftOut: leftOut.map((one) => ({ ...one, row: one.row + 1 })),
  sums: sums.map((one) => ({
    ...one,
    row: one.row === null ? null : one.row + 1,
    told: one.told === null ? null : yuanOfFen(one.told),
    taken: yuanOfFen(one.taken),
  })),
});
