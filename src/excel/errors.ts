import type { Text } from "../core/model/locale";
import { settingsSheet } from "../core/plan-book/settings-sheet";
import { WorkbookError, type WorkbookErrorCode } from "../core/workbook/port";
import { refusals, type Refusal, type Remedy } from "./refusals";

const byCode = new Map(refusals.flatMap((refusal) => refusal.codes.map((code) => [code, refusal] as const)));

const cancelled: Text = {
  zh: "已取消，没有完成的部分已撤回。",
  en: "Cancelled; what was half done has been taken back.",
};

export interface UnderstoodError {
  readonly error: WorkbookError;
  readonly remedy: Remedy;
}

/**
 * What an error thrown in Excel work means for the user and what may be done about it.
 * Anything that is no answer of Excel's, and codes that only our own mistakes cause (wrong argument, property not
 * loaded), are handed on as they are: those are ours to mend.
 * @throws the cause itself when it is a mistake of ours
 */
export function understand(cause: unknown): UnderstoodError {
  if (cause instanceof WorkbookError) return { error: cause, remedy: "nothing" };
  const refusal = refusalOf(cause);
  if (!refusal) throw cause;
  return { error: new WorkbookError(refusal.code, refusal.advice, { cause }), remedy: refusal.remedy };
}

/** Whether an error has this meaning, without throwing on others. */
export const isRefusal = (cause: unknown, code: WorkbookErrorCode): boolean =>
  cause instanceof WorkbookError ? cause.code === code : refusalOf(cause)?.code === code;

/** An error of our own making, worded like those of Excel. */
export const workbookError = (
  code: "busy" | "unsupported" | "cancelled" | "not-found" | "other-workbook",
): WorkbookError =>
  new WorkbookError(
    code,
    code === "cancelled" ? cancelled : refusals.find((refusal) => refusal.code === code)!.advice,
  );

const planThere: Text = {
  zh: "这个工作簿里已有一份计划，没有写入任何内容：另编一份请打开空白工作簿，增减这份的表和行请回到“新建”，不要这份请先撤回。",
  en: "This workbook already holds a plan, so nothing was written: open an empty workbook for another one, go back to New to change this one, or undo it first.",
};

const leftovers: Text = {
  zh: `这个工作簿里留有以前的计划设置或检查记录（隐藏的“${settingsSheet}”表），没有写入任何内容；请打开空白工作簿再新建。`,
  en: `This workbook keeps settings or review records of an earlier plan (the hidden sheet "${settingsSheet}"); nothing was written. Open an empty workbook and lay out there.`,
};

/**
 * The spec's sheets or names exist already. Where they are a plan's own it is the plan that is told, not its dozens of
 * names, which no user has seen.
 * @param taken.sheets @param taken.names as they stand in the spec
 */
export function nameTaken({ sheets, names }: Record<"sheets" | "names", readonly string[]>): WorkbookError {
  if (names.some((name) => /^pb_/i.test(name))) return new WorkbookError("name-taken", planThere);
  if (sheets.includes(settingsSheet)) return new WorkbookError("name-taken", leftovers);
  const taken = [...sheets, ...names];
  return new WorkbookError("name-taken", {
    zh: `工作簿里已有“${taken.join("”“")}”，没有写入任何内容。请先改名或删除，再新建。`,
    en: `The workbook already has ${taken.map((name) => `"${name}"`).join(", ")}; nothing was written. Rename or delete first.`,
  });
}

/** The same error, where what was begun could not be taken back either. */
export const leftBehind = (error: WorkbookError, cause: unknown): WorkbookError =>
  new WorkbookError(
    error.code,
    {
      zh: `${error.advice.zh}新建了一半的工作表没能删除，请手工删除。`,
      en: `${error.advice.en} The half-made sheets could not be removed; delete them by hand.`,
    },
    { cause: new AggregateError([error, cause]) },
  );

function refusalOf(cause: unknown): Refusal | undefined {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? byCode.get(code) : undefined;
}
