import type { Command } from "commander";
import { templates } from "../core/templates";
import { planColumns } from "../core/templates/plan-columns";
import { localeOf, print } from "./output";

export function addTemplatesCommand(program: Command): void {
  program
    .command("templates")
    .description("列出计划模板 / lists the plan templates: id, names, columns")
    .option("--json", "供程序读取 / for machines")
    .action((options: { json?: boolean }) => {
      const locale = localeOf(program.opts());
      const rows = templates.map((template) => ({
        id: template.id,
        name: template.name,
        title: template.title,
        account: template.account,
        sources: template.sources,
        columns: planColumns(template, template.sources)
          .filter(({ hidden }) => !hidden)
          .map(({ id, header }) => ({ id, header })),
      }));
      if (options.json) return print(JSON.stringify(rows));
      for (const { id, name, title, columns } of rows) {
        print(`${id.padEnd(16)}${name[locale]}  ${title[locale]}`);
        print(`  ${columns.map(({ header }) => header[locale]).join(" · ")}`);
      }
    });
}
