import type { Command } from "commander";
import { formIds } from "../core/forms/form-ids";
import { layOutSimple } from "../core/simple/lay-out-simple";
import { layOutPlan, type PlanRequest } from "../core/templates/lay-out-plan";
import { parseRules } from "../core/templates/parse-rules";
import type { WorkbookSpec } from "../core/workbook/sheet-spec";
import { chosenYears } from "./chosen-years";
import { orFail } from "./failure";
import { writeWorkbook } from "./files";
import { grownPlan } from "./grown-plan";
import { chosenForms, chosenPlace, chosenSources, chosenTemplates, given } from "./new-plan-choices";
import { localeOf, print, say } from "./output";

interface Options {
  readonly templates?: string;
  readonly place?: string;
  readonly year?: string;
  readonly out: string;
  readonly from?: string;
  readonly keepAmounts?: boolean;
  readonly simple?: boolean;
  readonly sources?: string;
  readonly rules?: string;
  readonly execution?: boolean;
  readonly sheets?: string;
  readonly protect?: boolean;
  readonly force?: boolean;
}

type Locale = PlanRequest["locale"];

export function addNewCommand(program: Command): void {
  program
    .command("new")
    .description("新建一份计划 / lays out a plan: empty, on one page, or from another workbook")
    .option(
      "--templates <ids>",
      "模板代号，用逗号隔开，all 为全部 / template ids, separated by commas, or all",
    )
    .option("--place <county/township/village>", "地点：县/乡镇/村")
    .option("--year <year>", "年度，如 2026 或 2026-2028")
    .requiredOption("--out <file.xlsx>", "写到哪个文件 / file to write")
    .option("--simple", "村级简表，一页 / the simple plan of a village, one page")
    .option(
      "--from <file.xlsx>",
      "由简表或上年计划生成，地点、年度可不写 / from a simple plan or last year's; place and year may be left out",
    )
    .option("--keep-amounts", "沿用上年的数量、单价和资金 / keeps last year's figures")
    .option("--sources <codes>", "资金来源代号，如 F11,F80；不写则用各模板常用来源")
    .option(
      "--sheets <names>",
      `附表 / further sheets: ${formIds.join(", ")}, all（公示自带项目库 / the notice brings the library along）`,
    )
    .option(
      "--rules <rules>",
      "资金规则，如 F11=70%,F80=rest；单个模板用分号隔开 / financing rules, e.g. F11=70%,F80=rest;roads:F11=100%;own>=10%",
    )
    .option("--execution", "加到位、支出栏 / adds columns for money received and spent")
    .option("--protect", "保护公式单元格（无密码）/ protects formula cells, without a password")
    .option("--force", "覆盖已有文件 / replaces an existing file")
    .action(async (options: Options) => {
      const locale = localeOf(program.opts());
      const spec = await specOf(options, locale);
      await writeWorkbook(options.out, spec, options.force ?? false);
      const sheets = spec.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
      print(
        {
          zh: `已写好 ${options.out}：${sheets.join("、")}`,
          en: `Wrote ${options.out}: ${sheets.join(", ")}`,
        }[locale],
      );
    });
}

async function specOf(options: Options, locale: Locale): Promise<WorkbookSpec> {
  if (options.from !== undefined) return layOutPlan(await requestFrom(options.from, options, locale));
  const place = chosenPlace(given(options.place, "--place"));
  const years = chosenYears(given(options.year, "--year"));
  if (options.simple) return layOutSimple({ place, years, locale, protect: options.protect ?? false });
  const templates = chosenTemplates(given(options.templates, "--templates"));
  return layOutPlan({ templates, place, years, locale, ...choicesOf(options) });
}

/** What the options say beside templates, place and years. */
const choicesOf = (options: Options): Partial<PlanRequest> => ({
  ...(options.sources === undefined ? {} : { sources: chosenSources(options.sources) }),
  ...(options.sheets === undefined ? {} : { forms: chosenForms(options.sheets) }),
  ...(options.rules === undefined ? {} : orFail(parseRules(options.rules))),
  ...(options.execution ? { execution: true } : {}),
  ...(options.protect ? { protect: true } : {}),
});

async function requestFrom(path: string, options: Options, locale: Locale): Promise<PlanRequest> {
  const { request, leftBehind } = await grownPlan(path, {
    keepAmounts: options.keepAmounts ?? false,
    ...(options.place === undefined ? {} : { place: chosenPlace(options.place) }),
    ...(options.year === undefined ? {} : { years: chosenYears(options.year) }),
  });
  if (leftBehind.length > 0)
    say(
      {
        zh: `没有带过来的表：${leftBehind.join("、")}（原文件未改动）`,
        en: `Sheets that did not come along: ${leftBehind.join(", ")} (the file itself is unchanged)`,
      }[locale],
    );
  return { ...request, ...choicesOf(options) };
}
