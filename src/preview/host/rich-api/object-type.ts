/** An object of the host as the processor passes it around; `type` names its entry in the type table. */
export interface HostObject<T = unknown> {
  readonly type: string;
  readonly target: T;
}

/** A member may need the engine to finish something first, so every answer may be a promise. */
export type Awaitable<T> = T | Promise<T>;
/** undefined stands for a null object, or for "not found" from an indexer. */
export type Found = HostObject | undefined;

export interface PropertyOf<T> {
  readonly get?: (target: T) => Awaitable<unknown>;
  readonly set?: (target: T, value: unknown) => Awaitable<void>;
}

/**
 * What one Excel class of this host can do; names are spelled as the messages spell them ("Values", "GetRange").
 * A method answers a `HostObject` when the caller goes on from it, anything else is a plain value.
 */
export interface ObjectType<T> {
  readonly properties?: Readonly<Record<string, PropertyOf<T>>>;
  /** Properties that office.js sets under another name: its name to ours. */
  readonly setAs?: Readonly<Record<string, string>>;
  readonly navigation?: Readonly<Record<string, (target: T) => Awaitable<Found>>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[]) => Awaitable<unknown>>>;
  /** Collections: their members in order. */
  readonly items?: (target: T) => Awaitable<readonly HostObject[]>;
  /** `getItem` of a collection. */
  readonly indexer?: (target: T, args: readonly unknown[]) => Awaitable<Found>;
  /** Objects that are made without a parent. */
  readonly create?: () => T;
  /** Event names that can be registered, as in "_RegisterDataChangedEvent". */
  readonly events?: readonly string[];
}

// The table holds many target types; each entry is only ever called with its own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type ObjectTypes = Readonly<Record<string, ObjectType<any>>>;

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "target" in value;

/** The table's own spelling of a member, whatever the case it was asked in. */
export function memberName(members: Readonly<Record<string, unknown>> | undefined, name: string) {
  if (!members) return undefined;
  if (Object.hasOwn(members, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(members).find((key) => key.toLowerCase() === lower);
}
