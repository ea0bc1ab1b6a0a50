import type { Command } from "commander";
import { runChecks } from "../core/checks/run";
import { planOfBook } from "../core/plan-book/plan-of-book";
import { uncountedPlaces } from "../core/summary/uncounted-places";
import { writeText, writtenNotes } from "../core/text";
import { Failure, orFail } from "./failure";
import { readWorkbook } from "./files";
import { localeOf, print, say } from "./output";

export function addWriteTextCommand(program: Command): void {
  program
    .command("write-text")
    .description("按工作簿的数字写出资金段落 / writes the funding paragraphs from the workbook's figures")
    .argument("<file>", "计划工作簿 .xlsx / plan workbook")
    .option("--capitals", "总额另附大写 / the total in capital numerals too")
    .action(async (file: string, { capitals = false }: { capitals?: boolean }) => {
      const locale = localeOf(program.opts());
      const { findings, book, totals } = runChecks(orFail(await readWorkbook(file)));
      if (book.sheets.length === 0)
        throw new Failure({
          zh: `${file} 里没有计划表，没有可写的数字。`,
          en: `${file} holds no plan sheets; there are no figures to write.`,
        });
      const errors = findings.filter(({ severity }) => severity === "error").length;
      if (errors > 0)
        say(
          {
            zh: `注意：工作簿里还有 ${errors} 处错误，段落按现有数字写出；请先用 check 查看。`,
            en: `Note: the workbook still has ${errors} errors; the paragraphs use its figures as they are. See check first.`,
          }[locale],
        );
      if (capitals && locale !== "zh")
        say("Capital numerals are written in Chinese only; the English paragraphs have none.");
      const plan = planOfBook(book);
      for (const note of writtenNotes(plan, uncountedPlaces(totals))) say(note[locale]);
      print(writeText(plan, { locale, capitals }));
    });
}
