import { findSource, fundingSources } from "../model/funding-source";
import type { Column } from "./columns";
import { bareHeader, yuanHeader } from "./header-text";

/** Id of the column of a funding source. @example sourceColumn("F11") // "source:F11" */
export const sourceColumn = (code: string): string => `source:${code}`;

/** The column of one funding source; other than coded ones do not exist. */
export function sourceColumnOf(code: string): Column {
  const source = findSource(code);
  if (!source) throw new RangeError(`no funding source has the code ${code}`);
  return {
    id: sourceColumn(code),
    header: yuanHeader(source.short.zh, source.short.en),
    kind: "money",
    width: 12,
    total: true,
  };
}

/** The source a column header names: its short or full name, or its code, with or without the unit. */
export function sourceOfHeader(header: string): string | undefined {
  const name = bareHeader(header);
  return fundingSources.find(
    (source) =>
      source.code === name ||
      [source.short, source.name].some(
        (text) => bareHeader(text.zh) === name || bareHeader(text.en) === name,
      ),
  )?.code;
}
