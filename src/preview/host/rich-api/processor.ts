import { HostError } from "./host-error";
import { located, missing } from "./member-errors";
import { actionKind, eventCategory, type Action, type EventEntry } from "./messages";
import type { RequestBody, ResponseBody } from "./messages";
import { isHostObject, memberName, type HostObject, type ObjectType, type ObjectTypes } from "./object-type";
import { PathResolver } from "./path-resolver";
import { QueryReader } from "./query";
import { References } from "./references";

export interface ProcessorOptions {
  readonly types: ObjectTypes;
  readonly root: HostObject;
  /** Awaited before anything is read, so that answers hold calculated values. */
  readonly settle?: () => Promise<void>;
  /** Called with what the host could not do through no fault of the caller's; the caller gets GeneralException. */
  readonly onFault?: (fault: unknown) => void;
}

/**
 * Answers batches of rich-api messages over a table of types. It knows the protocol and nothing of Excel:
 * each object path is evaluated once per batch, actions run in order, and the first that fails ends the batch
 * while what was done before stays done.
 */
export class BatchProcessor {
  readonly references = new References();
  private readonly registrations = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private readonly query: QueryReader;

  constructor(private readonly options: ProcessorOptions) {
    this.query = new QueryReader(options.types, (object) => this.identity(object));
  }

  /** Answers one batch. Batches must be handed in one after the other, each after the answer to the last. */
  async execute(body: RequestBody): Promise<ResponseBody> {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    const paths = new PathResolver(this.options, this.references, body.ObjectPaths);
    try {
      for (const action of body.Actions) {
        if (action.ActionType === actionKind.trace) TraceIds.push(action.Id);
        const Value = await this.perform(action, paths);
        Results.push({ ActionId: action.Id, Value: Value ?? null });
      }
      return { Results, TraceIds };
    } catch (fault) {
      if (!(fault instanceof HostError)) this.options.onFault?.(fault);
      const error = fault instanceof HostError ? fault : new HostError("GeneralException", String(fault));
      const { code: Code, message: Message, location, status: HttpStatusCode } = error;
      const Error = {
        Code,
        Message,
        Location: location ?? null,
        HttpStatusCode,
        ActionIndex: Results.length,
      };
      return { Results, TraceIds, Error };
    }
  }

  /** Hears of every event that some pane registered for; the answer stops it. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  isRegistered(type: string, id: string, event: string): boolean {
    return (this.registrations.get(registrationKey(type, id, event)) ?? 0) > 0;
  }

  fire(messageType: number, targetId: string, message: unknown): void {
    const entry: EventEntry = {
      messageCategory: eventCategory,
      messageType,
      targetId,
      message: JSON.stringify(message),
      id: 0,
      isRemoteOverride: false,
    };
    for (const listener of this.listeners) listener([entry]);
  }

  private async perform(action: Action, paths: PathResolver): Promise<unknown> {
    if (action.ActionType === actionKind.trace) return null;
    const object = await paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionKind.instantiate:
        return object && this.identity(object);
      case actionKind.query:
      case actionKind.queryAsJson:
        if (!object) return null;
        await this.options.settle?.();
        return this.query.read(object, action.QueryInfo ?? {});
      case actionKind.method:
        return this.invoke(object, action, paths);
      case actionKind.setProperty:
        return this.assign(object, action.Name, (await paths.argumentsOf(action.ArgumentInfo))[0]);
      case actionKind.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          await this.assign(object, name, value);
        return null;
      default:
        throw missing({ type: "Action" }, String(action.ActionType));
    }
  }

  private async invoke(object: HostObject | undefined, action: Action, paths: PathResolver) {
    const args = await paths.argumentsOf(action.ArgumentInfo);
    if (action.Name === "_KeepReference") return object && void this.references.keep(object);
    if (action.Name === "_RemoveReference") return void this.references.remove(String(args[0]));
    if (!object) return null;
    const type = this.typeOf(object);
    const event = /^_(Un)?[Rr]egister(\w+)Event$/.exec(action.Name);
    if (event) {
      const [, un, name = ""] = event;
      if (!type.events?.includes(name)) throw missing(object, `${action.Name}()`);
      const key = registrationKey(object.type, String((await this.identity(object))["Id"] ?? ""), name);
      this.registrations.set(key, (this.registrations.get(key) ?? 0) + (un ? -1 : 1));
      return null;
    }
    const name = memberName(type.methods, action.Name);
    if (name === undefined) throw missing(object, `${action.Name}()`);
    const answer = await located(object, name, () => type.methods?.[name]?.(object.target, args));
    return isHostObject(answer) ? this.identity(answer) : answer;
  }

  private async assign(object: HostObject | undefined, name: string, value: unknown): Promise<null> {
    if (!object) throw new HostError("InvalidArgument", `${name} can't be set on a null object.`);
    const { properties, setAs } = this.typeOf(object);
    const key = memberName(properties, setAs?.[name] ?? name);
    const set = key === undefined ? undefined : properties?.[key]?.set;
    if (key === undefined || !set) throw missing(object, `${name} (set)`);
    await located(object, key, () => set(object.target, value));
    return null;
  }

  /** What the client keeps of an object to find it again: its id, and its reference if it asked to keep one. */
  private async identity(object: HostObject): Promise<Record<string, unknown>> {
    const { properties } = this.typeOf(object);
    const identity: Record<string, unknown> = {};
    for (const key of ["Id", "_Id"]) {
      const get = properties?.[key]?.get;
      if (get) identity[key] = await get(object.target);
    }
    const reference = this.references.of(object);
    if (reference !== undefined) identity["_ReferenceId"] = reference;
    return identity;
  }

  private typeOf(object: HostObject): ObjectType<unknown> {
    const type = this.options.types[object.type];
    if (!type) throw missing(object, "");
    return type;
  }
}

const registrationKey = (type: string, id: string, event: string) => `${type}:${id}:${event}`;
