import { findTemplate } from "../templates";
import type { TemplateId } from "../templates/define";
import { otherTemplate } from "../text/line-choices";
import { templatesAround } from "../text/template-of";
import type { MappedTemplate, Mapping } from "./mapping";
import { rowsOf } from "./rows-of";
import type { TableView } from "./table-view";

/** So many of the lines must mean one template for the table to be of that template. */
const majority = 0.75;
const titledMajority = 0.5;
/** Lines that are enough to tell. */
const mostLines = 500;

/** 石桥镇 is no bridge. */
const places = /(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{1,4}?(?:市|州|县|镇|乡|村|街道))+/g;
const withoutPlaces = (words: string): string => words.replace(places, "");

/** The template that a line's words tell; what nothing tells goes where the lines of plan texts go. */
export function templateOfWords(own: string, around: string): TemplateId {
  const told = templatesAround(withoutPlaces(around), "")(withoutPlaces(own));
  // Without any word the answer is a village package, which holds no lines of works.
  return told === "village-package" ? otherTemplate : (findTemplate(told)?.id ?? otherTemplate);
}

/** The template that most lines mean, or each line its own. Words of the sheet's name and title count, too. */
export function suggestTemplate(view: TableView, mapping: Mapping): MappedTemplate {
  const title = [view.sheet.name, ...(mapping.header.first > 0 ? view.texts(0) : [])].join(" ");
  const { lines } = rowsOf(view, mapping, mostLines);
  const votes = new Map<TemplateId, number>();
  for (const { row, group } of lines) {
    const template = templateOfWords(wordsOfLine(view, mapping, row), `${group} ${title}`);
    votes.set(template, (votes.get(template) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  const titled = withoutPlaces(title);
  // A table that says what it is about needs fewer lines that say so again.
  const needed = best && templatesAround(titled, "")(titled) === best[0] ? titledMajority : majority;
  return best && best[1] >= needed * lines.length ? best[0] : "by-line";
}

/** What a line is called, with its unit. */
export const wordsOfLine = (view: TableView, { columns }: Mapping, row: number): string =>
  columns
    .filter(({ target }) => target === "item" || target === "name" || target === "unit")
    .map(({ col }) => view.text(row, col))
    .join(" ");
