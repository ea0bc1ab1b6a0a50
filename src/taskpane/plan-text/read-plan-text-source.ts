import { ok, type Result } from "../../core/model/result";
import { readPlanBook } from "../../core/plan-book/read-plan-book";
import { readText } from "../../core/text";
import { compareWithBook } from "../../core/text/compare-with-book";
import { lineChoices } from "../../core/text/line-choices";
import { markText } from "../../core/text/mark-text";
import { toldPlan } from "../../core/text/told-plan";
import { readPlanText } from "../../file/read-plan-text";
import type { PlanTextReading, PlanTextSource } from "./plan-text-reading";

/** Reads a text or a file as a plan text. What is pasted goes through the same guards as a file. */
export async function readPlanTextSource({
  source,
  snapshot,
}: PlanTextSource): Promise<Result<PlanTextReading>> {
  const bytes = "bytes" in source ? source.bytes : new TextEncoder().encode(source.text);
  const read = await readPlanText(bytes);
  if (!read.ok) return read;
  const text = read.value.replace(/\r\n?/g, "\n");
  const { statements, village } = readText(text);
  const choices = lineChoices(statements);
  return ok({
    text,
    statements: statements.length,
    findings: statements.flatMap(({ findings, start, line }) =>
      findings.map((finding) => ({ ...finding, line: line + newlines(text, start, finding.start) })),
    ),
    marks: markText(text, statements),
    choices,
    told: toldPlan(text, village),
    comparison: snapshot && compareWithBook(choices, readPlanBook(snapshot)),
  });
}

const newlines = (text: string, from: number, to: number): number =>
  text.slice(from, to).split("\n").length - 1;
