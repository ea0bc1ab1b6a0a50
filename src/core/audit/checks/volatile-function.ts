import type { Shape } from "../../formula/formula-book";
import { callsAnyOf } from "../../formula/traits";
import { usesOf } from "../calls";
import { defineAuditCheck } from "../define";

/** Recalculated at every change, or by what day it is: the figures move without anybody having changed anything. */
const moving: ReadonlySet<string> = new Set([
  "NOW",
  "TODAY",
  "RAND",
  "RANDBETWEEN",
  "RANDARRAY",
  "OFFSET",
  "INDIRECT",
  "CELL",
  "INFO",
]);
/** Fetch from, or send to, somewhere else. */
const calling: ReadonlySet<string> = new Set([
  "WEBSERVICE",
  "DDE",
  "RTD",
  "CALL",
  "REGISTER.ID",
  "IMPORTXML",
  "IMPORTDATA",
  "STOCKHISTORY",
]);

export const volatileFunction = defineAuditCheck({
  name: "volatile-function",
  severity: "info",
  title: { zh: "结果会自己变的函数", en: "Function whose result moves by itself" },
  help: {
    zh: "TODAY、RAND、OFFSET、INDIRECT 等函数每次打开都会重算，上报后的数可能与当时不同；WEBSERVICE、DDE 会联网或调用别的程序，请谨慎。",
    en: "TODAY, RAND, OFFSET, INDIRECT and the like are calculated anew whenever the file is opened, so that figures handed in may change; WEBSERVICE and DDE reach out to the network or another program.",
  },
  messages: {
    moves: {
      zh: "从这里起共 {count} 格用了 {name}，每次打开结果都可能变。",
      en: "{count} cell(s), this one first, use {name}, whose result may change whenever the file is opened.",
    },
    calls: {
      zh: "从这里起共 {count} 格用了 {name}，会联网或调用外部程序。",
      en: "{count} cell(s), this one first, use {name}, which reaches out to the network or another program.",
    },
  },
  run(book, report) {
    for (const { sheet, at, what, count } of usesOf(book, callsOf(moving)))
      report({
        message: "moves",
        sheet: sheet.name,
        cell: sheet.address(at),
        data: { count, name: what },
        found: what,
      });
    for (const { sheet, at, what, count } of usesOf(book, callsOf(calling)))
      report({
        message: "calls",
        severity: "warning",
        sheet: sheet.name,
        cell: sheet.address(at),
        data: { count, name: what },
        found: what,
      });
  },
});

const callsOf =
  (kinds: ReadonlySet<string>) =>
  ({ traits }: Shape): readonly string[] =>
    callsAnyOf(traits, kinds) ? [...traits.calls].filter((name) => kinds.has(name)) : none;

const none: readonly string[] = [];
