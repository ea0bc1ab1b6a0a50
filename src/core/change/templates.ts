import { formatYuan, sum } from "../model/money";
import { renameSheetIn } from "../formula/move-references";
import type { Text } from "../model/locale";
import { failed, ok, type Result } from "../model/result";
import { namedCell } from "../plan-book/named-cell";
import type { PlanBook, PlanSheet } from "../plan-book/plan-book";
import { findTemplate, templates } from "../templates";
import { coverSheet } from "../templates/cover";
import type { Template } from "../templates/define";
import { layOutSheet, type LineInput } from "../templates/lay-out-sheet";
import { otherSheets, type ChosenSheet } from "../templates/other-sheets";
import { sheetAnchor } from "../templates/plan-rows";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { StructureStep } from "../workbook/structure/structure-step";
import { addEntry, removeEntry, swapEntries } from "./contents";
import { choicesOfSheet, laidOutPlan } from "./laid-out-plan";
import type { PlanChange, PlannedChange } from "./plan-change";
import { asked, noSheet, refused } from "./refusals";
import { localeOfBook } from "../plan-book/locale-of-book";
import { reshape } from "./reshape";
import { withSource } from "./sources";
import { placedFormula } from "./sheet-place";

type Wish<Kind extends PlanChange["kind"]> = Extract<PlanChange, { kind: Kind }>;

/** Adds the sheet of one more template, at its place in the order of templates. */
export function addTemplate(book: PlanBook, { template: id }: Wish<"add-template">): PlannedChange {
  const template = findTemplate(id);
  if (!template) return refused(`没有计划模板“${id}”。`, `There is no template "${id}".`);
  const name = template.sheet[localeOfBook(book)];
  if (book.sheets.some((sheet) => sheet.template.id === id))
    return refused(`计划里已有“${template.name.zh}”。`, `The plan has "${template.name.en}" already.`);
  if (book.snapshot.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
    return refused(
      `已有名为“${name}”的工作表，什么都没有改。请先给它改名。`,
      `There is a sheet named "${name}" already; nothing was changed. Rename it first.`,
    );
  const steps = sheetAdded(book, { template, name });
  if (!steps.ok) return failed({ kind: "refused", text: steps.reason });
  return ok({
    what: { zh: `加了计划表“${name}”`, en: `Added the plan sheet "${name}"` },
    steps: steps.value,
  });
}

export interface AddedSheet {
  readonly template: Template;
  /** One that the workbook does not have. */
  readonly name: string;
  /** Lines it has from the beginning, and sources they need besides those it gets anyway. */
  readonly lines?: readonly LineInput[];
  readonly sources?: readonly string[];
}

/** The steps that add a template's sheet, with all that follows from it. @returns a reason where something is in the way */
export function sheetAdded(
  book: PlanBook,
  { template, name, lines, sources = [] }: AddedSheet,
): Result<readonly StructureStep[], Text> {
  const locale = localeOfBook(book);
  const has = book.sheets.map(choicesOfSheet);
  const [first] = has;
  const alike = has.every((one) => one.sources.join() === first?.sources.join());
  const usual = alike && has.length > 1 ? first!.sources : template.sources;
  const added: ChosenSheet = {
    template,
    sources: sources.reduce(withSource, usual),
    years: book.years.length > 1 ? book.years : [],
    execution: has.some(({ execution }) => execution),
  };
  const laidOut = layOutSheet({
    ...added,
    others: otherSheets([...has, added], added, locale),
    locale,
    protect: book.sheets.some(({ reader }) => reader.sheet.protected),
    ...(lines ? { lines } : {}),
  });
  const spec = { ...inPlace(book, laidOut.sheet), name };
  const formula = renameSheetIn(laidOut.name.formula, laidOut.sheet.name, name);
  const { beside, side, position } = placeFor(book, template.id);
  return reshape(book, (_sheet, own) => own, {
    added,
    steps: [
      { kind: "add-sheet", spec, position },
      { kind: "name", name: laidOut.name.name, formula },
      ...addEntry(book, name, beside.name, side),
    ],
  });
}

/** Formulas of a fresh sheet look at the other sheets where these are now; without a cover they can't quote it. */
function inPlace(book: PlanBook, spec: SheetSpec): SheetSpec {
  const places = laidOutPlan(book).map(({ place }) => place);
  const covers = Object.values(coverSheet);
  // The plan's name stands on the cover, whatever that is called.
  const named = namedCell(book, "pb_plan_name")?.sheet;
  const cover = named !== undefined && book.reader(named) ? named : undefined;
  return {
    ...spec,
    cells: spec.cells.map((cell) => {
      if (typeof cell.input !== "string" || !cell.input.startsWith("=")) return cell;
      const quoted = covers.find((name) => String(cell.input).includes(`${name}!`));
      if (quoted !== undefined && cover === undefined) return { ...cell, input: null };
      const formula = cell.input.slice(1);
      const placed = placedFormula(
        quoted !== undefined && cover !== undefined ? renameSheetIn(formula, quoted, cover) : formula,
        {},
        places,
      );
      return { ...cell, input: placed === undefined ? null : `=${placed}` };
    }),
  };
}

/** Behind the sheet that comes before it in the order of templates, else before the first. */
function placeFor(book: PlanBook, id: string) {
  const order = (one: string) => templates.findIndex((template) => template.id === one);
  const before = book.sheets.filter(({ template }) => order(template.id) < order(id)).at(-1);
  const beside = before ?? book.sheets[0]!;
  const at = book.snapshot.sheets.findIndex(({ name }) => name === beside.name);
  return before
    ? ({ beside, side: "after", position: at + 1 } as const)
    : ({ beside, side: "before", position: at } as const);
}

/**
 * Takes a sheet out of the plan. The sheet itself is set aside, renamed and hidden, not destroyed: its comments,
 * pictures and whatever else it holds are there when the change is taken back, or when someone wants to look.
 */
export function removeTemplate(
  book: PlanBook,
  { sheet: name }: Wish<"remove-template">,
  token: string | undefined,
): PlannedChange {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) return noSheet(name);
  if (book.sheets.length === 1)
    return refused(
      `“${name}”是计划里仅有的计划表，不能移除。`,
      `"${name}" is the only sheet of the plan and can't be removed.`,
    );
  const aside = nameAside(book, sheet);
  const steps = reshape(book, (_sheet, own) => own, {
    removed: sheet,
    steps: [
      { kind: "name", name: sheetAnchor(sheet.template.id), formula: null },
      { kind: "rename-sheet", sheet: name, to: aside },
      { kind: "show-sheet", sheet: aside, visibility: "hidden" },
      ...removeEntry(book, name),
    ],
  });
  if (!steps.ok) return failed({ kind: "refused", text: steps.reason });
  const what = {
    zh: `移除了计划表“${name}”，原表改名为“${aside}”并隐藏`,
    en: `Removed the plan sheet "${name}"; it was renamed "${aside}" and hidden`,
  };
  const started = sheet.lines.filter((line) => line.started);
  const amount = sum(started.flatMap(({ expectedAmount }) => expectedAmount ?? []));
  const due = JSON.stringify([name, started.length, amount]);
  if (started.length === 0 || token === due) return ok({ what, steps: steps.value });
  return asked(
    {
      zh: `“${name}”有 ${started.length} 行已填，金额共 ${formatYuan(amount)} 元。移除后不再计入计划的任何合计；表本身改名为“${aside}”并隐藏，不会删除。可以整个撤回。确定移除吗？`,
      en: `"${name}" has ${started.length} filled lines, ${formatYuan(amount)} 元 in all. Without it none of this counts in the plan; the sheet itself is renamed "${aside}" and hidden, not deleted. The removal can be undone as a whole. Remove it?`,
    },
    due,
  );
}

function nameAside({ snapshot }: PlanBook, { name, template }: PlanSheet): string {
  const zh = name !== template.sheet.en;
  const used = new Set(snapshot.sheets.map((one) => one.name.toLowerCase()));
  for (let number = 1; ; number++) {
    const mark = zh ? `(已移除${number > 1 ? number : ""})` : ` (removed${number > 1 ? ` ${number}` : ""})`;
    // Excel takes 31 characters.
    const aside = `${name.slice(0, 31 - mark.length)}${mark}`;
    if (!used.has(aside.toLowerCase())) return aside;
  }
}

/** Moves a plan sheet past its neighbour. */
export function moveTemplate(book: PlanBook, { sheet: name, by }: Wish<"move-template">): PlannedChange {
  const position = (one: string) => book.snapshot.sheets.findIndex((sheet) => sheet.name === one);
  const inOrder = [...book.sheets].sort((a, b) => position(a.name) - position(b.name));
  const at = inOrder.findIndex((sheet) => sheet.name === name);
  if (at < 0) return noSheet(name);
  const neighbour = inOrder[at + by];
  if (!neighbour)
    return refused(
      `“${name}”已在最${by < 0 ? "前" : "后"}面。`,
      `"${name}" is ${by < 0 ? "first" : "last"} already.`,
    );
  const steps: readonly StructureStep[] = [
    { kind: "place-sheet", sheet: name, position: position(neighbour.name) },
    ...swapEntries(book, name, neighbour.name),
  ];
  return ok({
    what: {
      zh: `“${name}”移到了“${neighbour.name}”之${by < 0 ? "前" : "后"}`,
      en: `Moved "${name}" ${by < 0 ? "before" : "behind"} "${neighbour.name}"`,
    },
    steps,
  });
}
