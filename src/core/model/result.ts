import type { Text } from "./locale";

/** What a reader of user input gives back: a value, or the reason in the user's words. Never "" or 0 for "failed". */
export type Result<T, Reason = Text> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const failed = <Reason>(reason: Reason): Result<never, Reason> => ({ ok: false, reason });
