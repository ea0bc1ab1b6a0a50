import { WorkbookError } from "../../src/core/workbook/port";
import { isRefusal, leftBehind, nameTaken, understand, workbookError } from "../../src/excel/errors";
import { refusals } from "../../src/excel/refusals";

/** What office.js throws, as far as anyone may rely on it. */
const excelError = (code: string) => Object.assign(new Error(code), { code });
const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe("the table of refusals", () => {
  const codes = refusals.flatMap((refusal) => refusal.codes);
  test("knows each code once", () => expect(new Set(codes).size).toBe(codes.length));
  test.each(refusals.map((refusal) => [refusal.code, refusal] as const))(
    "%s says what to do in both languages",
    (_, { advice }) => {
      expect(advice.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(advice.en).toMatch(/^[A-Z].*\.$/);
    },
  );
  test.each([
    ["InvalidOperationInCellEditMode", "cell-edit", "when-edited"],
    ["ResponsePayloadSizeLimitExceeded", "too-large", "smaller"],
    ["GeneralException", "busy", "again"],
    ["Conflict", "conflict", "nothing"],
    ["ItemNotFound", "not-found", "nothing"],
    ["AccessDenied", "protected", "nothing"],
    ["InvalidSelection", "other-workbook", "nothing"],
    ["ApiNotFound", "unsupported", "nothing"],
    ["HostRestartNeeded", "restart", "nothing"],
    ["UndoNotSupported", "unknown", "nothing"],
  ])("%s is %s, remedy: %s", (code, meaning, remedy) => {
    const cause = excelError(code);
    const { error, remedy: found } = understand(cause);
    expect(error).toMatchObject({ name: "WorkbookError", code: meaning, cause });
    expect(found).toBe(remedy);
    expect(isRefusal(cause, error.code)).toBe(true);
  });
});

test.each([
  ["a wrong argument", excelError("InvalidArgument")],
  ["a property that was not loaded", excelError("PropertyNotLoaded")],
  ["any other mistake of ours", new TypeError("undefined is not a function")],
  ["what is no error at all", "text"],
])("%s is thrown as it is", (_, cause) => {
  expect(thrown(() => understand(cause))).toBe(cause);
  expect(isRefusal(cause, "unknown")).toBe(false);
});

test("errors of our own stay as they are", () => {
  const error = workbookError("cancelled");
  expect(understand(error)).toEqual({ error, remedy: "nothing" });
  expect(isRefusal(error, "cancelled")).toBe(true);
});

describe("what exists already is told", () => {
  test.each<[string, Record<"sheets" | "names", readonly string[]>, RegExp, RegExp]>([
    [
      "sheets of the user's, by name",
      { sheets: ["道路", "饮水"], names: [] },
      /“道路”“饮水”/,
      /"道路", "饮水"/,
    ],
    ["a name of the user's", { sheets: [], names: ["总额"] }, /“总额”/, /"总额"/],
    [
      "a plan, as a plan and not by its names",
      { sheets: ["封面", "道路", "_plan"], names: ["pb_plan_name", "pb_county", "pb_roads"] },
      /已有一份计划.*空白工作簿/,
      /already holds a plan.*empty workbook/,
    ],
    [
      "what a plan left behind in hiding",
      { sheets: ["_plan"], names: [] },
      /隐藏的“_plan”.*空白工作簿/,
      /hidden sheet "_plan".*empty workbook/,
    ],
  ])("%s", (_, taken, zh, en) => {
    const { advice, code } = nameTaken(taken);
    expect(code).toBe("name-taken");
    expect(advice).toEqual({ zh: expect.stringMatching(zh), en: expect.stringMatching(en) });
    expect(advice.zh + advice.en).not.toContain("pb_");
  });
});

test("what could not be taken back is told along with the first error", () => {
  const first = workbookError("busy");
  const second = new Error("no");
  const both = leftBehind(first, second);
  expect(both).toBeInstanceOf(WorkbookError);
  expect(both).toMatchObject({ code: "busy", cause: { errors: [first, second] } });
  expect(both.advice.zh.startsWith(first.advice.zh)).toBe(true);
});
