import { hopedPhrase } from "../model/hoped-phrase";
import { fundingStatuses } from "../model/funding-status";
import { joinTexts, comma } from "../model/join-texts";
import { firstCell } from "../plan-book/line-cell";
import type { PlanLine } from "../plan-book/plan-book";
import { defineCheck } from "./define";

export const statusHopedCounted = defineCheck({
  name: "status-hoped-counted",
  scope: "line",
  severity: "warning",
  title: { zh: "争取的资金当成已落实", en: "Hoped-for money counted as secured" },
  help: {
    zh: "已到位、已下达才算落实。文字里写着争取、申请、待批的资金，状态请选“争取”或“申请中”，否则资金总表会把它算进已落实。",
    en: "Only received and allotted money is secured. Where the words say hoped for, applied for or pending, choose that status; otherwise the funding summary counts it as secured.",
  },
  messages: {
    counted: {
      zh: "文字里写的是“{phrase}”，资金状态却是“{status}”，会算进已落实的资金。",
      en: 'The words say "{phrase}", but the funding status is {status}: the money counts as secured.',
    },
    unstated: {
      zh: "文字里写的是“{phrase}”，资金状态没有填。",
      en: 'The words say "{phrase}", and no funding status is given.',
    },
    unknown: {
      zh: "资金状态“{status}”不在{known}之中，不算已落实。",
      en: 'The funding status "{status}" is none of {known}, and does not count as secured.',
    },
  },
  run({ sheets }, report) {
    for (const line of sheets.flatMap(({ lines }) => lines).filter(({ funded }) => funded > 0)) {
      const phrase = phraseOf(line);
      const typed = line.text("status");
      const place = { sheet: line.sheet.name, cell: firstCell(line, ["status"]) };
      const name = fundingStatuses.find(({ id }) => id === line.status)?.name;
      if (typed !== "" && !name)
        report({
          ...place,
          message: "unknown",
          severity: "info",
          data: { status: typed, known },
          found: typed,
        });
      else if (phrase !== undefined && name && isSecured(line))
        report({ ...place, message: "counted", data: { phrase, status: name }, found: typed });
      else if (phrase !== undefined && !name && line.at("status"))
        report({ ...place, message: "unstated", severity: "info", data: { phrase } });
    }
  },
});

const known = joinTexts(
  fundingStatuses.map(({ name }) => name),
  comma,
);

const isSecured = ({ status }: PlanLine): boolean => status === "received" || status === "allotted";

const phraseOf = (line: PlanLine): string | undefined =>
  ["remarks", "name", "item", "spec"].map((id) => hopedPhrase(line.text(id))).find(Boolean);
