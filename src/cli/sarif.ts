import type { Severity } from "../core/checks/define";
import type { Locale } from "../core/model/locale";
import { notReadWords } from "../core/report/not-read-words";
import type { ToldCheck, ToldFile } from "./told-file";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/**
 * Findings of any number of files as a SARIF 2.1.0 log, one run. A finding's place is its file and, as a logical
 * location, sheet and cells; what was not checked or could not be read stands among the notifications, so that no file
 * passes for clean; findings that a reviewer ignored are suppressed with the reason.
 * @param checks all checks that were asked for
 */
export function sarifLog(files: readonly ToldFile[], checks: readonly ToldCheck[], locale: Locale): object {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "plan-budget",
            rules: checks.map(({ name, title, help, severity }) => ({
              id: name,
              shortDescription: { text: title[locale] },
              fullDescription: { text: help[locale] },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: files.every(({ failure }) => failure === undefined),
            toolExecutionNotifications: files.flatMap(notificationsOf(locale)),
          },
        ],
        results: files.flatMap(({ file, findings, ignored = [] }) => [
          ...findings.map((finding) => resultOf(file, finding)),
          ...ignored.map((finding) => ({
            ...resultOf(file, finding),
            suppressions: [{ kind: "external", justification: finding.decision?.reason ?? "" }],
          })),
        ]),
      },
    ],
  };
}

const resultOf = (file: string, { check, severity, message, sheet, cell }: ToldFile["findings"][number]) => ({
  ruleId: check,
  level: levels[severity],
  message: { text: message },
  locations: [
    {
      ...physical(file),
      logicalLocations: [{ name: cell, fullyQualifiedName: `${sheet}!${cell}`, kind: "element" }],
    },
  ],
});

/** What could not be looked at, as messages of the tool. */
const notificationsOf =
  (locale: Locale) =>
  ({ file, failure, notChecked }: ToldFile) =>
    [
      ...(failure === undefined ? [] : [{ level: "error", text: failure }]),
      ...notReadWords(notChecked, locale, Infinity).map(({ place, why }) => ({
        level: "warning",
        text: `${place} ${why}`,
      })),
    ].map(({ level, text }) => ({ level, message: { text }, locations: [physical(file)] }));

const physical = (file: string) => ({
  physicalLocation: { artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) } },
});
