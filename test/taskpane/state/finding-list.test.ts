import type { Severity } from "../../../src/core/checks/define";
import type { CheckAbout, ShownFinding } from "../../../src/taskpane/check/check-result";
import {
  countBySeverity,
  everything,
  groupFindings,
  inOrderSeen,
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
  expect(groups.map(({ about: { name }, severity, count }) => [name, severity, count])).toEqual([
    ["slip", "error", 3],
    ["gap", "warning", 2],
  ]);
});

test.each([
  ["one severity", { ...everything, severities: new Set<Severity>(["info"]) }, ["slip info 道路!M9"]],
  ["one sheet", { ...everything, sheet: "养殖" }, ["slip error 养殖!M6", "gap warning 养殖!V6"]],
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

test("severities are counted", () => {
  expect(countBySeverity(list)).toEqual({ error: 2, warning: 2, info: 1 });
});
