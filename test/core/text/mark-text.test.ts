import { readText } from "../../../src/core/text";
import { markText } from "../../../src/core/text/mark-text";

const marked = (text: string) => {
  const { statements } = readText(text);
  return markText(text, statements).map(
    ({ start, end, role, finding }) =>
      `${text.slice(start, end)} ${role}${finding < 0 ? "" : ` !${finding}`}`,
  );
};

test.each<[string, string, string[]]>([
  [
    "a line with its source",
    "购牛20头，每头1万元，共20万元，其中县级财政12万元，群众自筹8万元。",
    ["20头 item", "1万元 item", "20万元 amount", "12万元 source", "8万元 source"],
  ],
  [
    "a fault on the figure to change",
    "硬化村道6公里，每公里40元，投资240万元。",
    ["6公里 item", "40元 item !0", "240万元 amount"],
  ],
  ["background", "全村共有268户1050人，海拔1200米。", []],
])("%s", (_title, text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test("findings are counted through the whole text, and marks never overlap", () => {
  const text = "新建蓄水池3口，每口5万元，合计16万元。\n硬化村道6公里，每公里40元，投资240万元。";
  const marks = markText(text, readText(text).statements);
  expect(marks.flatMap(({ finding }) => (finding < 0 ? [] : [finding]))).toEqual([0, 1]);
  marks.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(marks[at]!.end));
});
