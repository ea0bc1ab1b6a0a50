import type { Text } from "../core/model/locale";
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

/** The spec's sheets or names exist already. @param taken as the user sees them */
export const nameTaken = (taken: readonly string[]): WorkbookError =>
  new WorkbookError("name-taken", {
    zh: `工作簿里已有“${taken.join("”“")}”，没有写入任何内容。请先改名或删除，再新建。`,
    en: `The workbook already has ${taken.map((name) => `"${name}"`).join(", ")}; nothing was written. Rename or delete first.`,
  });

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
