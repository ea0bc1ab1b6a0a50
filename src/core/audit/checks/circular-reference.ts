import { circles, type Circle } from "../circles";
import { defineAuditCheck } from "../define";

export const circularReference = defineAuditCheck({
  name: "circular-reference",
  severity: "error",
  title: { zh: "循环引用", en: "Circular reference" },
  help: {
    zh: "公式绕一圈又算到自己，结果不可信，通常是合计的区域把合计自己也算了进去。请按列出的路径断开其中一格。",
    en: "The formula comes back to its own cell, so that its result means nothing; mostly a total takes in itself. Break the circle at one of the cells listed.",
  },
  messages: {
    itself: {
      zh: "公式 ={formula} 引用了自己。",
      en: "={formula} refers to itself.",
    },
    circle: {
      zh: "循环引用：{path}。",
      en: "It is in a circle: {path}.",
    },
  },
  run(book, report) {
    for (const circle of book.once(circles)) {
      const [{ sheet, at }] = circle;
      const cell = sheet.address(at);
      const found = `=${sheet.formula(at)}`;
      if (circle.length === 1)
        report({
          message: "itself",
          sheet: sheet.name,
          cell,
          data: { formula: sheet.formula(at) },
          found,
        });
      else report({ message: "circle", sheet: sheet.name, cell, data: { path: pathText(circle) }, found });
    }
  },
});

/** Longer paths are told by their beginning and end. */
const mostShown = 8;

function pathText(circle: Circle): string {
  const [first] = circle;
  const names = circle.map(({ sheet, at }) =>
    sheet === first.sheet ? sheet.address(at) : `${sheet.name}!${sheet.address(at)}`,
  );
  const shown = names.length > mostShown ? [...names.slice(0, mostShown - 2), "…", names.at(-1)!] : names;
  return [...shown, names[0]!].join(" → ");
}
