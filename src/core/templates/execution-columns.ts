import { findSource } from "../model/funding-source";
import type { Column } from "./columns";
import { bareHeader, yuanHeader } from "./header-text";
import { sourceOfHeader } from "./source-columns";

/** What has become of the money planned: arrived, and paid out. */
export const executionParts = [
  { id: "received", zh: "到位", en: "received" },
  { id: "spent", zh: "支出", en: "spent" },
] as const;
export type ExecutionPart = (typeof executionParts)[number]["id"];

/** Id of the column of what has become of one source. @example executionColumn("spent", "F11") // "spent:F11" */
export const executionColumn = (part: ExecutionPart, code: string): string => `${part}:${code}`;

/** The source that a column tells this of. @example executedSource("spent", "spent:F11") // "F11" */
export const executedSource = (part: ExecutionPart, id: string): string | undefined =>
  id.startsWith(`${part}:`) ? id.slice(part.length + 1) : undefined;

/**
 * For each source what has arrived and what is paid out, each with its total. None of it is funding: the plan's own
 * sources, gap and totals stay as planned.
 */
export const executionColumns = (sources: readonly string[]): readonly Column[] =>
  executionParts.flatMap(({ id, zh, en }): readonly Column[] => [
    ...sources.map((code): Column => {
      const { short } = findSource(code)!;
      return {
        id: executionColumn(id, code),
        header: yuanHeader(`${short.zh}${zh}`, `${short.en} ${en}`),
        kind: "money",
        width: 10,
        total: true,
      };
    }),
    {
      id,
      header: yuanHeader(`${zh}合计`, `All ${en}`),
      kind: "formula-money",
      width: 11,
      total: true,
      formula: (ref) => {
        const [first, last] = [sources[0]!, sources.at(-1)!].map((code) => ref(executionColumn(id, code)));
        return `ROUND(SUM(${first === last ? first : `${first}:${last}`}),2)`;
      },
    },
  ]);

/** The column that a header names, such as 中央衔接到位(元). Undefined for any other header. */
export function executionOfHeader(header: string): string | undefined {
  const name = bareHeader(header);
  for (const { id, zh, en } of executionParts) {
    const end = [zh, en].find((word) => name.endsWith(word));
    const code = end && sourceOfHeader(name.slice(0, -end.length));
    if (code) return executionColumn(id, code);
  }
  return undefined;
}
