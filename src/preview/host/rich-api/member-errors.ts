import { HostError } from "./host-error";
import type { HostObject } from "./object-type";

/** The loud answer to a member this host doesn't have. */
export const missing = (object: { readonly type: string }, member: string): HostError =>
  new HostError(
    "ApiNotFound",
    `This host does not implement ${object.type}.${member}.`,
    `${object.type}.${member}`,
  );

/** Runs a member and says in its error which member it was. @example located(range, "Values", …) // "Range.values" */
export async function located<T>(object: HostObject, member: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (fault) {
    if (fault instanceof HostError)
      fault.location ??= `${object.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    throw fault;
  }
}
