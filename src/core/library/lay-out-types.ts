import type { Locale, Text } from "../model/locale";
import { planStyles } from "../templates/style";
import { absoluteRange, quoteSheet } from "../workbook/address";
import type { CellSpec, NameSpec, SheetSpec } from "../workbook/sheet-spec";
import { projectTypes } from "./project-types";

export const typesSheet: Text = { zh: "项目类型", en: "Project types" };
export const typesName = "pb_project_types";

const rows = { title: 0, note: 1, header: 2, first: 3 } as const;
const headers: readonly Text[] = [
  { zh: "一级类型", en: "First level" },
  { zh: "二级类型", en: "Second level" },
  { zh: "项目子类型", en: "Sub-type" },
];

/** Every type of a level once: a list offers each name one time, whatever it stands under. */
const levels: readonly (readonly Text[])[] = [
  projectTypes.map(({ name }) => name),
  once(projectTypes.flatMap(({ kinds }) => kinds.map(({ name }) => name))),
  once(projectTypes.flatMap(({ kinds }) => kinds.flatMap(({ subtypes }) => subtypes))),
];

function once(texts: readonly Text[]): readonly Text[] {
  return [...new Map(texts.map((text) => [text.zh, text] as const)).values()];
}

/** Room for the county's own types at the end of each list. */
const spare = 10;
/** Rows of the lists, by level from 0. */
export const typeLists = {
  first: rows.first,
  last: (level: number): number => rows.first + levels[level]!.length + spare - 1,
} as const;

/** The project types of three levels as lists that the library's columns offer; the county may change them. */
export function layOutTypes(
  locale: Locale,
  protect: boolean,
): { readonly sheet: SheetSpec; readonly name: NameSpec } {
  const name = typesSheet[locale];
  const last = Math.max(...levels.map((_, level) => typeLists.last(level)));
  return {
    sheet: {
      name,
      visibility: "visible",
      styles: planStyles,
      cells: [
        { row: rows.title, col: 0, input: typesSheet[locale], style: "title" },
        {
          row: rows.note,
          col: 0,
          input: {
            zh: "项目库各列从这里选择。二、三级类型为一般分法，请按本县系统修改、补充。",
            en: "The library's columns choose from here. Second and third levels are the usual ones: change and add to them by your county's system.",
          }[locale],
          style: "note",
        },
        ...headers.map((header, col): CellSpec => ({
          row: rows.header,
          col,
          input: header[locale],
          style: "header",
        })),
        ...levels.flatMap((texts, col) =>
          Array.from({ length: texts.length + spare }, (_, at): CellSpec => ({
            row: rows.first + at,
            col,
            input: texts[at]?.[locale] ?? null,
            style: "field",
          })),
        ),
      ],
      columns: headers.map(() => ({ width: 30 })),
      rowHeights: { [rows.title]: 28, [rows.header]: 24 },
      validations: [],
      freeze: { rows: rows.first, cols: 0 },
      print: { orientation: "portrait", fitToWidth: true },
      protect,
    },
    name: {
      name: typesName,
      formula: `${quoteSheet(name)}!${absoluteRange({ top: rows.header, left: 0, bottom: last, right: headers.length - 1 })}`,
    },
  };
}
