import { noticeFields } from "../forms/lay-out-notice";
import { noticeOf } from "../forms/notice-of-book";
import { libraryOf } from "../library/library-of-book";
import { firstCell } from "../plan-book/line-cell";
import { namedCell } from "../plan-book/named-cell";
import { plannedProjects, projectKey } from "../plan-book/planned-projects";
import { defineCheck } from "./define";

export const noticeMissing = defineCheck({
  name: "notice-missing",
  severity: "warning",
  title: { zh: "缺公示", en: "Not on the public notice" },
  help: {
    zh: "上报前，每个项目都要公示，并写明公示起止日期。请把项目补进公示表；公示表的行取自项目库，先在项目库里加一行。",
    en: "Before a plan is handed in, every project is made public, with the first and last day of the notice. The notice shows the rows of the project library: add the project there.",
  },
  messages: {
    none: {
      zh: "有项目库，没有公示表。",
      en: "There is a project library, but no public notice.",
    },
    notListed: {
      zh: "项目“{project}”不在公示表里。",
      en: 'The project "{project}" is not on the public notice.',
    },
    noDates: {
      zh: "公示表没有写公示起止日期。",
      en: "The public notice does not say from when to when it is shown.",
    },
    reversed: {
      zh: "公示截止日期早于开始日期。",
      en: "The notice ends before it begins.",
    },
  },
  run(book, report) {
    const [notice, library] = [noticeOf(book), libraryOf(book)];
    // A plan without any form is still being drafted.
    if (!notice && !library) return;
    const projects = plannedProjects(book);
    if (projects.length === 0) return;
    if (!notice) {
      if (library) report({ message: "none", severity: "info", sheet: library.sheet, cell: "A1", data: {} });
      return;
    }
    const listed = new Set(notice.projects.map((row) => projectKey(row.text("name"))));
    const told = new Set<string>();
    for (const { name, line } of projects) {
      const key = projectKey(name);
      if (listed.has(key) || told.has(key)) continue;
      told.add(key);
      const place = { sheet: line.sheet.name, cell: firstCell(line, ["item"]) };
      report({ message: "notListed", ...place, data: { project: name }, found: name });
    }
    const { from, to, sheet } = notice;
    const at = namedCell(book, noticeFields.from)?.at ?? "A1";
    if (from === undefined || to === undefined)
      report({ message: "noDates", severity: "info", sheet, cell: at, data: {} });
    else if (to < from) report({ message: "reversed", sheet, cell: at, data: {} });
  },
});
