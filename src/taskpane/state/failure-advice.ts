import type { Text } from "../../core/model/locale";
import { WorkbookError } from "../../core/workbook/port";
import { shellTexts } from "../texts/shell-texts";

/** What to tell the user about a failure. Our own mistakes also go to the console, with their cause. */
export function failureAdvice(cause: unknown): Text {
  if (cause instanceof WorkbookError) return cause.advice;
  console.error(cause);
  return shellTexts.unknownFailure;
}
