import type { Certainty, MappedColumn, Mapping } from "../core/mapping/mapping";
import type { SumCheck } from "../core/mapping/check-sums";
import type { LeftOutKind } from "../core/mapping/sort-rows";
import type { TakenOver } from "../core/mapping/take-over";
import { targetColumns } from "../core/mapping/target-columns";
import type { Locale, Text } from "../core/model/locale";
import { formatYuan } from "../core/model/money";
import { columnName } from "../core/workbook/address";

const certainties: Readonly<Record<Certainty, Text>> = {
  sure: { zh: "", en: "" },
  likely: { zh: "（请核对）", en: " (please check)" },
  none: { zh: "", en: "" },
};
const kinds: Readonly<Record<LeftOutKind, Text>> = {
  total: { zh: "合计", en: "total" },
  subtotal: { zh: "小计", en: "subtotal" },
  group: { zh: "分类标题", en: "heading" },
  note: { zh: "说明", en: "note" },
  numbering: { zh: "栏次", en: "column numbers" },
  header: { zh: "重复的表头", en: "header once more" },
  "other-table": { zh: "另一张表", en: "another table" },
  unwanted: { zh: "不要", en: "not wanted" },
};

/** What people are told of a mapping: its columns with the first lines, what was left out, and the sums. */
export function mappingLines(
  mapping: Mapping,
  { lines, leftOut, sums }: TakenOver,
  locale: Locale,
): readonly string[] {
  const titles = new Map(targetColumns(mapping.template).map(({ id, header }) => [id, header[locale]]));
  return [
    `${mapping.sheet} → ${mapping.template}`,
    ...mapping.columns.map((column) => `  ${columnText(column, titles, locale)}`),
    { zh: `取了 ${lines.length} 行`, en: `${lines.length} lines taken over` }[locale],
    ...leftOut.map(
      ({ row, kind, text }) =>
        `  ${{ zh: "没有取", en: "left out" }[locale]} ${row + 1} [${kinds[kind][locale]}] ${text}`,
    ),
    ...sums.map((one) => `  ${sumText(one, locale)}`),
  ];
}

function columnText(
  { col, header, target, certainty, conversion, samples }: MappedColumn,
  titles: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const meant =
    target === null ? { zh: "不取", en: "left out" }[locale] : `${titles.get(target)!} [${target}]`;
  const factor = conversion ? `  ${conversion.from} → ${conversion.to} ×${conversion.factor}` : "";
  const shown = samples.map((one) => one.shown).join(" | ");
  return `${columnName(col)} ${header} → ${meant}${certainties[certainty][locale]}${factor}  ${shown}`.trimEnd();
}

function sumText({ header, told, taken, ties }: SumCheck, locale: Locale): string {
  const [own, ours] = [told === null ? "" : formatYuan(told), formatYuan(taken)];
  if (ties === null)
    return {
      zh: `${header}：原表没有合计，取来 ${ours} 元`,
      en: `${header}: no total in the table, ${ours} yuan taken over`,
    }[locale];
  return {
    zh: `${ties ? "✓" : "✗"} ${header}：原表合计 ${own} 元，取来 ${ours} 元`,
    en: `${ties ? "✓" : "✗"} ${header}: the table says ${own} yuan, ${ours} yuan taken over`,
  }[locale];
}
