import { joinTexts, comma } from "../model/join-texts";
import { failed, ok, type Result } from "../model/result";
import { readPlanBook } from "../plan-book/read-plan-book";
import { settingsSheet } from "../plan-book/plan-settings";
import { layOutPlan } from "../templates/lay-out-plan";
import type { CellInput } from "../workbook/edit";
import type { CellSpec, SheetSpec } from "../workbook/sheet-spec";
import type { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { StructureChange } from "../workbook/structure/structure-change";
import type { StructureStep } from "../workbook/structure/structure-step";
import { upgradeSimple, type UpgradeAnswers } from "./upgrade-simple";

/**
 * Plans the full plan's sheets beside the simple plan that they grow out of. The simple sheet itself stays as it is;
 * only the names that tell place and years go over to the new cover, and the hidden settings learn of the sheets.
 * @returns why there can be none: no or an empty simple plan, a plan that is there already, a sheet's name in use
 */
export function planUpgrade(book: WorkbookSnapshot, answers: UpgradeAnswers = {}): Result<StructureChange> {
  const plan = readPlanBook(book);
  if (plan.sheets.length > 0)
    return failed({
      zh: "这个工作簿里已有计划表，什么都没有改。",
      en: "This workbook holds plan sheets already; nothing was changed.",
    });
  const request = upgradeSimple(plan, answers);
  if (!request.ok) return request;
  const spec = layOutPlan(request.value);
  const settings = spec.sheets.find(({ name }) => name === settingsSheet)!;
  const sheets = spec.sheets.filter((sheet) => sheet !== settings);
  const used = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  const taken = sheets.filter(({ name }) => used.has(name.toLowerCase())).map(({ name }) => name);
  if (taken.length > 0)
    return failed({
      zh: `已有同名的工作表：${taken.join("、")}，什么都没有改。请先给它们改名。`,
      en: `There are sheets of these names already: ${taken.join(", ")}; nothing was changed. Rename them first.`,
    });
  const { templates, lines = {} } = request.value;
  const count = Object.values(lines).reduce((all, own) => all + own.length, 0);
  const names = joinTexts(
    templates.map(({ name }) => name),
    comma,
  );
  return ok({
    what: {
      zh: `由简表排成了完整计划（${names.zh}，共 ${count} 个分项），简表保留`,
      en: `Laid out the full plan of the simple one (${names.en}; ${count} lines); the simple plan is kept`,
    },
    steps: [
      // A formula must not meet a sheet that isn't there yet: all sheets come first, empty, and then what they hold.
      ...sheets.map((sheet, at) => emptySheet(sheet, book.sheets.length + at)),
      ...sheets.map(contentOf),
      ...settingsSteps(plan.reader(settingsSheet), settings, book.sheets.length + sheets.length),
      ...spec.names.map(({ name, formula }) => ({ kind: "name" as const, name, formula })),
    ],
  });
}

const emptySheet = ({ links: _links, ...spec }: SheetSpec, position: number): StructureStep => ({
  kind: "add-sheet",
  spec: { ...spec, cells: [] },
  position,
});

const contentOf = ({ name, cells, styles, links }: SheetSpec): StructureStep => ({
  kind: "put",
  sheet: name,
  cells,
  styles,
  ...(links ? { links } : {}),
});

/** The settings of the full plan over those of the simple one; keys we don't know stay. */
function settingsSteps(
  reader: SheetReader | undefined,
  settings: SheetSpec,
  position: number,
): readonly StructureStep[] {
  if (!reader) return [emptySheet(settings, position), contentOf(settings)];
  const rowOf = new Map<unknown, number>();
  for (let row = 0; row <= reader.lastRow; row++) rowOf.set(reader.value(row, 0), row);
  let free = reader.lastRow + 1;
  const cells = pairsOf(settings).flatMap(([key, value]): readonly CellSpec[] => {
    const row = rowOf.get(key) ?? free++;
    return [
      { row, col: 0, input: key },
      { row, col: 1, input: value },
    ];
  });
  return [{ kind: "put", sheet: reader.name, cells, styles: {} }];
}

function pairsOf({ cells }: SheetSpec): readonly (readonly [CellInput, CellInput])[] {
  const at = (row: number, col: number) =>
    cells.find((cell) => cell.row === row && cell.col === col)?.input ?? null;
  const rows = [...new Set(cells.map(({ row }) => row))];
  return rows.map((row) => [at(row, 0), at(row, 1)] as const);
}
