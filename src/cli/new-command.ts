import type { Command } from "commander";
import { findSource } from "../core/model/funding-source";
import { formIds, type FormId } from "../core/forms/lay-out-forms";
import { parsePlace } from "../core/model/place";
import { findTemplate, templates } from "../core/templates";
import type { Template } from "../core/templates/define";
import { layOutPlan } from "../core/templates/lay-out-plan";
import { chosenYears } from "./chosen-years";
import { Failure, orFail } from "./failure";
import { writeWorkbook } from "./files";
import { localeOf, print } from "./output";

interface Options {
  readonly templates: string;
  readonly place: string;
  readonly year: string;
  readonly out: string;
  readonly sources?: string;
  readonly sheets?: string;
  readonly protect?: boolean;
  readonly force?: boolean;
}

export function addNewCommand(program: Command): void {
  program
    .command("new")
    .description("新建一份空白计划 / lays out an empty plan")
    .requiredOption("--templates <ids>", "模板代号，用逗号隔开 / template ids, separated by commas")
    .requiredOption("--place <county/township/village>", "地点：县/乡镇/村")
    .requiredOption("--year <year>", "年度，如 2026 或 2026-2028")
    .requiredOption("--out <file.xlsx>", "写到哪个文件 / file to write")
    .option("--sources <codes>", "资金来源代号，如 F11,F80；不写则用各模板常用来源")
    .option(
      "--sheets <names>",
      `附表 / further sheets: ${formIds.join(", ")}（公示自带项目库 / the notice brings the library along）`,
    )
    .option("--protect", "保护公式单元格（无密码）/ protects formula cells, without a password")
    .option("--force", "覆盖已有文件 / replaces an existing file")
    .action(async (options: Options) => {
      const locale = localeOf(program.opts());
      const spec = layOutPlan({
        templates: chosenTemplates(options.templates),
        place: orFail(parsePlace(options.place)),
        years: chosenYears(options.year),
        locale,
        ...(options.sources === undefined ? {} : { sources: chosenSources(options.sources) }),
        forms: chosenForms(options.sheets ?? ""),
        protect: options.protect ?? false,
      });
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

function chosenTemplates(list: string): readonly Template[] {
  const ids = splitList(list);
  const unknown = ids.filter((id) => !findTemplate(id));
  if (unknown.length > 0 || ids.length === 0) {
    const known = templates.map(({ id }) => id).join(", ");
    throw new Failure({
      zh: `没有这样的模板：${unknown.join("、") || list}；可用的有 ${known}。`,
      en: `There is no such template: ${unknown.join(", ") || list}; there are ${known}.`,
    });
  }
  return templates.filter(({ id }) => ids.includes(id));
}

function chosenSources(list: string): readonly string[] {
  const codes = splitList(list);
  const unknown = codes.filter((code) => !findSource(code));
  if (unknown.length > 0 || codes.length === 0)
    throw new Failure({
      zh: `没有这样的资金来源代号：${unknown.join("、") || list}。`,
      en: `There is no funding source with the code ${unknown.join(", ") || list}.`,
    });
  return codes;
}

function chosenForms(list: string): readonly FormId[] {
  const names = splitList(list);
  const unknown = names.filter((name) => !formIds.some((id) => id === name));
  if (unknown.length > 0)
    throw new Failure({
      zh: `没有这样的附表：${unknown.join("、")}；可用的有 ${formIds.join(", ")}。`,
      en: `There is no such sheet: ${unknown.join(", ")}; there are ${formIds.join(", ")}.`,
    });
  return formIds.filter((id) => names.includes(id));
}

const splitList = (list: string): readonly string[] => [
  ...new Set(
    list
      .split(/[,，、\s]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];
