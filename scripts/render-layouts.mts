// Draws every template and form as it prints, and writes their page: npm run layouts [-- NAME …] (needs LibreOffice and poppler)
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beneficiariesSheet } from "../src/core/forms/lay-out-beneficiaries";
import { formIds, type FormId } from "../src/core/forms/form-ids";
import { noticeSheet } from "../src/core/forms/lay-out-notice";
import { performanceSheet } from "../src/core/forms/lay-out-performance";
import { calculateAll } from "../src/core/formula/calculate";
import { librarySheet } from "../src/core/library/library-columns";
import { layOutSimple, simpleSheet } from "../src/core/simple/lay-out-simple";
import { fundingSheet } from "../src/core/summary/lay-out-funding";
import { findTemplate } from "../src/core/templates";
import { layOutPlan } from "../src/core/templates/lay-out-plan";
import { inputOf } from "../src/core/workbook/edit";
import { SheetReader } from "../src/core/workbook/sheet-reader";
import type { WorkbookSpec } from "../src/core/workbook/sheet-spec";
import { snapshotOfSpec } from "../src/core/workbook/snapshot-of-spec";
import { writeXlsx } from "../src/file/write-xlsx";
import { layoutExamples } from "./samples/layout-examples";
import { cleanPlan } from "./samples/clean-plan";
import { pagesWide, pictureName, templatesPage } from "./samples/templates-page";

const mostBytes = 150_000;
const quiet = { stdio: "ignore" } as const;
const target = join(import.meta.dirname, "..", "docs", "images", "layouts");
const folder = mkdtempSync(join(tmpdir(), "plan-budget-layouts-"));

const forms: Readonly<Record<FormId, string>> = {
  library: librarySheet.zh,
  notice: noticeSheet.zh,
  performance: performanceSheet.zh,
  beneficiaries: beneficiariesSheet.zh,
};
/** Each template with its usual sources, all in one plan: a package looks at the other sheets. */
const { sources: _, ...withUsualSources } = cleanPlan;
const usual = layOutPlan(withUsualSources);
const full = layOutPlan({ ...cleanPlan, forms: formIds, beneficiaries: layoutExamples.beneficiaries });

/** The funding summary's last page. */
const fundingCharts = "funding-charts";
const wanted = process.argv.slice(2);

/** What is drawn, by the name of its picture: a workbook and the sheet of it that shows. */
const pictures: Readonly<Record<string, readonly [spec: WorkbookSpec, sheet: string]>> = {
  ...Object.fromEntries(cleanPlan.templates.map((template) => [template.id, [usual, template.sheet.zh]])),
  ...Object.fromEntries(formIds.map((id) => [id, [full, forms[id]]])),
  funding: [full, fundingSheet.zh],
  [fundingCharts]: [full, fundingSheet.zh],
  simple: [layOutSimple(layoutExamples.simple), simpleSheet.zh],
};

/** The sheet alone, with what its formulas give: a printout holds every sheet of a workbook, hidden or not. */
function only(spec: WorkbookSpec, shown: string): WorkbookSpec {
  const book = calculateAll(snapshotOfSpec(spec));
  const reader = new SheetReader(
    book,
    book.sheets.find(({ name }) => name === shown)!,
  );
  const sheet = spec.sheets.find(({ name }) => name === shown)!;
  return {
    names: [],
    sheets: [
      {
        ...sheet,
        cells: sheet.cells.map((cell) => {
          const { value } = reader.cell(cell.row, cell.col) ?? { value: null };
          return { ...cell, input: inputOf({ value, formula: undefined }) };
        }),
        validations: [],
        links: [],
      },
    ],
  };
}

/** Sheets of a template are wide and low: the lower half of their page holds nothing; that of the targets more of the same. */
const upperPart = (name: string): boolean =>
  findTemplate(name) !== undefined || name === "performance" || name === fundingCharts;

try {
  const drawn = Object.entries(pictures).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  for (const [name, [spec, sheet]] of drawn)
    writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx(only(spec, sheet)));
  const books = readdirSync(folder).map((name) => join(folder, name));
  const profile = pathToFileURL(join(folder, "profile")).href;
  execFileSync(
    "soffice",
    [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", folder, ...books],
    quiet,
  );
  mkdirSync(target, { recursive: true });
  for (const [name] of drawn) {
    const template = findTemplate(name);
    for (let page = 0; page < (template ? pagesWide(template) : 1); page++) draw(name, page);
  }
  writeFileSync(join(target, "..", "..", "templates.md"), templatesPage());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** As sharp as the size allows that a page of documentation can bear. */
function draw(name: string, page: number): void {
  for (const dpi of [190, 160, 140, 120, 100, 85]) {
    const [width, height] = [297, 210].map((millimetres) => Math.round((millimetres / 25.4) * dpi));
    const shown = Math.round(height! * (upperPart(name) ? 0.56 : 1));
    const crop = ["-x", 0, "-y", 0, "-W", width!, "-H", shown].map(String);
    const [from, to] = [join(folder, `${name}.pdf`), join(target, pictureName(name, page))];
    const shownPage = name === fundingCharts ? pagesOf(from) : page + 1;
    const options = ["-png", "-r", String(dpi), ...crop, "-f", String(shownPage), "-singlefile"];
    execFileSync("pdftoppm", [...options, from, to], quiet);
    if (statSync(`${to}.png`).size < mostBytes) return;
  }
}

/** How many pages a printout has. */
function pagesOf(pdf: string): number {
  const [, pages = "1"] = /Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" })) ?? [];
  return Number(pages);
}
