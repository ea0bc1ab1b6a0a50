import { readFileSync } from "node:fs";
import { join } from "node:path";
import { samples } from "../../scripts/samples/samples";
import { calculateMissing } from "../../src/core/formula/calculate";
import { locales, type Locale } from "../../src/core/model/locale";
import type { PlanBook } from "../../src/core/plan-book/plan-book";
import { planOfBook } from "../../src/core/plan-book/plan-of-book";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { templates } from "../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../src/core/templates/lay-out-plan";
import { readText, writeText } from "../../src/core/text";
import { compareWithBook } from "../../src/core/text/compare-with-book";
import { lineChoices } from "../../src/core/text/line-choices";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";

/* What is written from a workbook and read again says of that workbook that nothing changed. */

async function openBook(bytes: Uint8Array): Promise<PlanBook> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.reason.en);
  return readPlanBook(calculateMissing(read.value));
}

/** What reading the paragraphs of a book again finds different from that book, in words; nothing where they agree. */
function readAgain(book: PlanBook): readonly string[] {
  const { statements } = readText(writeText(planOfBook(book)));
  const { fresh, gone, changed, funding, same } = compareWithBook(lineChoices(statements), book);
  const written = planOfBook(book).lines.filter(({ amount }) => amount > 0).length;
  const withoutAmount = book.sheets.flatMap(({ lines }) =>
    lines
      .filter((line) => line.started && !line.expectedAmount)
      .map((line) => `${line.sheet.name}!${line.at("name")}`),
  );
  return [
    ...statements.flatMap(({ findings, text }) =>
      findings.map(({ message }) => `${message.zh} (${text.trim()})`),
    ),
    ...fresh.map((id) => `only in the text: ${id}`),
    ...gone
      .map(({ sheet, cell }) => `${sheet}!${cell}`)
      .filter((cell) => !withoutAmount.includes(cell))
      .map((cell) => `only in the workbook: ${cell}`),
    ...[...changed, ...funding].flatMap(({ differences }) =>
      differences.map(({ figure, inText, inSheet }) => `${figure.zh} ${inText}, not ${inSheet}`),
    ),
    ...(same === written ? [] : [`the same ${same} of ${written}`]),
  ];
}

test.each(Object.keys(samples))("%s", async (name) => {
  const book = await openBook(readFileSync(join(__dirname, "../../assets/samples", name)));
  expect(readAgain(book)).toEqual([]);
});

/** Every line the templates offer, one after the other in the villages of a township. */
const offered = (locale: Locale): PlanRequest => ({
  templates,
  place: { county: "青禾县", township: "石桥镇", village: "" },
  years: [2026, 2027],
  locale,
  sources: ["F11", "F14", "F80"],
  planName: "2026—2027年石桥镇帮扶计划",
  lines: Object.fromEntries(
    templates.map(({ id, defaultLines }) => [
      id,
      defaultLines.map(({ name, unit }, at) => ({
        name: name[locale],
        unit,
        village: ["柳湾村", "东坪村", "上寨组", ""][at % 4],
        ...(at % 5 === 4
          ? { stated: 10_000 * (at + 1) }
          : { quantity: at + 2, unitCost: 1_250.5 * (at + 1) }),
        "source:F11": 800,
        [at % 2 ? "source:F14" : "source:F80"]: 1000,
      })),
    ]),
  ),
});
test.each(locales)(
  "every line the templates offer, in several villages, in a workbook in %s",
  async (locale) => {
    expect(readAgain(await openBook(await writeXlsx(layOutPlan(offered(locale)))))).toEqual([]);
  },
);
