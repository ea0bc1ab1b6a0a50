import type { Text } from "../core/model/locale";
import type { Result } from "../core/model/result";

/** What the command could not do, in one sentence for the user. Caught once, in main. */
export class Failure extends Error {
  constructor(
    readonly reason: Text,
    options?: ErrorOptions,
  ) {
    super(reason.en, options);
    this.name = "Failure";
  }
}

/** The value of a result, or a Failure with its reason. */
export function orFail<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Failure(result.reason);
}
