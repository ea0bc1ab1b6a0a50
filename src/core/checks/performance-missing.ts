import { indicatorGroups } from "../forms/indicators";
import { performanceOf } from "../forms/performance-of-book";
import { libraryOf } from "../library/library-of-book";
import { comma, joinTexts } from "../model/join-texts";
import { firstCell } from "../plan-book/line-cell";
import { plannedProjects, projectKey } from "../plan-book/planned-projects";
import { defineCheck } from "./define";

export const performanceMissing = defineCheck({
  name: "performance-missing",
  severity: "info",
  title: { zh: "缺绩效目标", en: "Performance targets missing" },
  help: {
    zh: "上报前，每个项目都要有产出、效益、满意度三类绩效目标，并填写指标值。请在绩效目标表补齐。",
    en: "Before a plan is handed in, every project has targets of output, benefit and satisfaction, with their values. Complete them on the performance sheet.",
  },
  messages: {
    none: {
      zh: "有项目库，没有绩效目标表。",
      en: "There is a project library, but no sheet of performance targets.",
    },
    notListed: {
      zh: "项目“{project}”没有绩效目标。",
      en: 'The project "{project}" has no performance targets.',
    },
    open: {
      zh: "{project}的{groups}还没有指标值。",
      en: "{project}: {groups} have no value yet.",
    },
  },
  run(book, report) {
    const [performance, library] = [performanceOf(book), libraryOf(book)];
    // A plan without any form is still being drafted.
    if (!performance && !library) return;
    const projects = plannedProjects(book);
    if (projects.length === 0) return;
    if (!performance) {
      if (library) report({ message: "none", sheet: library.sheet, cell: "A1", data: {} });
      return;
    }
    const { sheet } = performance;
    const named = new Set(performance.projects.map(({ name, village }) => projectKey(name, village)));
    // Where no project is named, the targets are those of all projects of a template.
    const templates = new Set(
      performance.projects.filter(({ name }) => name === "").map(({ template }) => template),
    );
    for (const { name, village, template, line } of projects) {
      if (named.has(projectKey(name, village)) || named.has(projectKey(name))) continue;
      if (Object.values(template.name).some((text) => templates.has(text))) continue;
      const place = { sheet: line.sheet.name, cell: firstCell(line, ["item"]) };
      report({ message: "notListed", ...place, data: { project: name }, found: name });
    }
    for (const { name, template, targets, open } of performance.projects) {
      const cell = targets[0]?.row.at("value");
      if (open.length === 0 || cell === undefined) continue;
      const groups = joinTexts(
        open.map((id) => indicatorGroups[id]),
        comma,
      );
      report({ message: "open", sheet, cell, data: { project: name || template, groups } });
    }
  },
});
