import type { Severity } from "../../../src/core/checks/define";
import type { CheckAbout, ShownFinding } from "../../../src/taskpane/check/check-result";
import {
  countBySeverity,
  everything,
  groupFindings,
  inOrderSeen,
  type Grouping,
} from "../../../src/taskpane/state/finding-list";

const about = (name: string, severity: Severity): CheckAbout => ({
  name,
  severity,
  title: { zh: name, en: name },
  help: { zh: "", en: "" },
});
const checks = [about("amount", "error"), about("gap", "warning"), about("slip", "error")];
const sheets = ["养殖", "道路"];

/** "gap warning 道路!V6" */
function finding(text: string): ShownFinding {
  const [check = "", severity = "", place = ""] = text.split(" ");
  const [sheet = "", cell = ""] = place.split("!");
  const said = { zh: text, en: text };
  const rest = { message: "m", data: {}, expected: "", found: "", fix: null, text: said, key: text };
  return { check, severity: severity as Severity, sheet, cell, ...rest };
}
const list = [
  "gap warning 养殖!V6",
  "slip error 养殖!M6",
  "slip error 道路!M6",
  "gap warning 道路!V6",
  "slip info 道路!M9",
].map(finding);
const seen = (...given: Parameters<typeof groupFindings>) =>
  inOrderSeen(groupFindings(...given)).map(({ key }) => key);

test("checks with errors come first, then the catalogue's order; sheets keep the workbook's", () => {
  expect(seen({ findings: list, checks, sheets })).toEqual([
    "slip error 养殖!M6",
    "slip error 道路!M6",
    "slip info 道路!M9",
    "gap warning 养殖!V6",
    "gap warning 道路!V6",
  ]);
});

test("a group counts its findings and has the worst severity inside", () => {
  const groups = groupFindings({ findings: list, checks, sheets });
  expect(groups.map(({ key, severity, count }) => [key, severity, count])).toEqual([
    ["slip", "error", 3],
    ["gap", "warning", 2],
  ]);
});

test.each([
  ["one severity", { ...everything, severities: new Set<Severity>(["info"]) }, ["slip info 道路!M9"]],
  ["one sheet", { ...everything, sheet: "养殖" }, ["slip error 养殖!M6", "gap warning 养殖!V6"]],
  ["words of the finding", { ...everything, search: "GAP" }, ["gap warning 养殖!V6", "gap warning 道路!V6"]],
  ["its place", { ...everything, search: "道路!m9" }, ["slip info 道路!M9"]],
  ["no severity", { ...everything, severities: new Set<Severity>() }, []],
])("the filter: %s", (_title, filter, expected) => {
  expect(seen({ findings: list, checks, sheets }, filter)).toEqual(expected);
});

test.each([
  ["between its neighbours", "slip error 道路!M6"],
  ["first", "slip error 养殖!M6"],
  ["last", "slip info 道路!M9"],
])("the finding just fixed stands where it stood: %s", (_title, key) => {
  const held = list.find((one) => one.key === key)!;
  const left = { findings: list.filter((one) => one !== held), checks, sheets };
  expect(seen(left, everything, held)).toEqual(seen({ findings: list, checks, sheets }));
});

test("a held finding that is found again stands there once", () => {
  expect(seen({ findings: list, checks, sheets }, everything, { ...list[1]! })).toHaveLength(list.length);
});

test("severities are counted, ignored findings left out", () => {
  expect(countBySeverity(list)).toEqual({ error: 2, warning: 2, info: 1 });
  const [first, ...others] = list;
  expect(countBySeverity([{ ...first!, state: "ignored" }, ...others])).toEqual({
    error: 2,
    warning: 1,
    info: 1,
  });
});

describe("groups", () => {
  const titles = (groupBy: Grouping) =>
    groupFindings({ findings: list, checks, sheets }, { ...everything, groupBy }).map(
      ({ title, sections }) => [
        title,
        sections.map((section) => [
          typeof section.title === "object" ? section.title.zh : section.title,
          section.findings.length,
        ]),
      ],
    );

  test("by sheet hold their checks", () => {
    expect(titles("sheet")).toEqual([
      [
        "养殖",
        [
          ["gap", 1],
          ["slip", 1],
        ],
      ],
      [
        "道路",
        [
          ["gap", 1],
          ["slip", 2],
        ],
      ],
    ]);
  });

  test("by line hold what was found in each row", () => {
    expect(titles("line")).toEqual([
      ["养殖", [["第 6 行", 2]]],
      [
        "道路",
        [
          ["第 6 行", 2],
          ["第 9 行", 1],
        ],
      ],
    ]);
  });
});

describe("ignored findings", () => {
  const [first, ...others] = list;
  const ignored = { ...first!, state: "ignored" as const };
  const result = { findings: [ignored, ...others], checks, sheets };

  test("are shown only when asked for", () => {
    expect(seen(result)).not.toContain(ignored.key);
    expect(seen(result, { ...everything, ignored: true })).toContain(ignored.key);
  });

  test("stand where they stood until the user moves on, as they are now", () => {
    const groups = groupFindings(result, everything, first);
    expect(inOrderSeen(groups).map(({ key }) => key)).toEqual(seen({ findings: list, checks, sheets }));
    expect(inOrderSeen(groups).find(({ key }) => key === ignored.key)).toBe(ignored);
  });
});
