import type { Locale } from "../model/locale";
import { severityFills } from "../review/highlights";
import type { FindingsReport, ReportRow } from "./findings-report";
import { emptyWords, headWords, notCheckedWords, reportColumns, reportTitle, rowWords } from "./report-words";

/**
 * Reports as one page that prints on A4 and needs nothing but itself: no script, no font, no picture from anywhere.
 * @param reports one per workbook, in order
 * @returns a whole HTML document
 */
export const htmlReport = (reports: readonly FindingsReport[], locale: Locale): string =>
  `<!doctype html>
<html lang="${{ zh: "zh-CN", en: "en" }[locale]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(reportTitle[locale])}</title>
<style>${css}</style>
</head>
<body>
<h1>${escaped(reportTitle[locale])}</h1>
${reports.map((report) => section(report, locale)).join("\n")}
</body>
</html>
`;

function section(report: FindingsReport, locale: Locale): string {
  const [what = "", ...facts] = headWords(report, locale);
  const notChecked = notCheckedWords(report, locale);
  return `<section>
<h2>${escaped(what)}</h2>
${facts.map((fact) => `<p>${escaped(fact)}</p>`).join("\n")}
${report.rows.length === 0 ? `<p>${escaped(emptyWords(report, locale))}</p>` : table(report.rows, locale)}
${notChecked.length === 0 ? "" : `<ul>${notChecked.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`}
</section>`;
}

function table(rows: readonly ReportRow[], locale: Locale): string {
  const head = reportColumns.map(({ header }) => `<th scope="col">${escaped(header[locale])}</th>`).join("");
  return `<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row, at) => line(row, at, locale)).join("\n")}
</tbody>
</table>`;
}

function line(row: ReportRow, at: number, locale: Locale): string {
  const words = rowWords(row, at, locale);
  const cells = reportColumns.map(({ id }) => `<td class="${id}">${escaped(words[id])}</td>`).join("");
  return `<tr class="${row.state} ${row.severity ?? ""}">${cells}</tr>`;
}

/** Texts come out of workbooks, where anything may stand. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const css = `
body { font: 10.5pt/1.5 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; margin: 2rem; color: #1f1f1f; }
h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; }
th, td { border: 1px solid #8c8c8c; padding: 2pt 4pt; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #dce6f1; } td.number { text-align: right; }
th, td.cell, td.severity, td.state, td.time { white-space: nowrap; }
td.sheet, td.name { min-width: 4em; } td.expected, td.found { min-width: 7em; } td.message { min-width: 16em; }
tr.error td.severity { background: ${severityFills.error}; } tr.warning td.severity { background: ${severityFills.warning}; }
tr.info td.severity { background: ${severityFills.info}; } tr.ignored td, tr.fixed td { color: #595959; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { margin: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } * { print-color-adjust: exact; } }
`;
