import { Command, CommanderError } from "commander";
import about from "../../package.json";
import { addAuditCommand } from "./audit-command";
import { addCheckCommand } from "./check-command";
import { Failure } from "./failure";
import { addMapCommand } from "./map-command";
import { addNewCommand } from "./new-command";
import { exitCodes, localeOf, say } from "./output";
import { addReadTextCommand } from "./read-text-command";
import { addTemplatesCommand } from "./templates-command";
import { addTotalsCommand } from "./totals-command";
import { addWriteTextCommand } from "./write-text-command";

const program = new Command("plan-budget")
  .description("乡村项目计划预算 / budgets of rural plans")
  .version(about.version)
  .option("--lang <zh|en>", "输出语言 / language of the output", "zh")
  .configureOutput({ outputError: () => undefined })
  .exitOverride();

for (const addCommand of [
  addTemplatesCommand,
  addNewCommand,
  addMapCommand,
  addCheckCommand,
  addAuditCommand,
  addTotalsCommand,
  addReadTextCommand,
  addWriteTextCommand,
])
  addCommand(program);
for (const command of program.commands) command.copyInheritedSettings(program);

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of anybody's.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run();

/** The one place where anything thrown is caught and told. */
async function run(): Promise<void> {
  try {
    process.exitCode = exitCodes.fine;
    await program.parseAsync();
  } catch (error) {
    const locale = localeOf(program.opts());
    if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = exitCodes.fine;
    else {
      process.exitCode = exitCodes.couldNot;
      if (error instanceof Failure) say(error.reason[locale]);
      else if (error instanceof CommanderError) say(usage(error)[locale]);
      else {
        say(
          {
            zh: "程序内部出错，未写入任何文件；请把命令和下面一行发给维护人员：",
            en: "An internal error; nothing was written. Please report the command and the next line:",
          }[locale],
        );
        say(error instanceof Error ? error.message : String(error));
      }
    }
  }
}

/** Commander's own complaints are English; the Chinese line quotes the part that matters. */
function usage({ message }: CommanderError) {
  const text = message.replace(/^error: /, "");
  return {
    zh: `命令写法有误（${text}）；用 plan-budget --help 查看用法。`,
    en: `${text}; see plan-budget --help.`,
  };
}
