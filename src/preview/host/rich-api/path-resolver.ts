import { HostError } from "./host-error";
import { located, missing } from "./member-errors";
import { pathKind, type ArgumentInfo, type ObjectPath, type PathIds } from "./messages";
import { isHostObject, memberName, type HostObject, type ObjectTypes } from "./object-type";
import type { References } from "./references";

/** Turns the object paths of one batch into objects, each once: a path may create what it names (`add`). */
export class PathResolver {
  private readonly resolved = new Map<number, Promise<HostObject | undefined>>();

  constructor(
    private readonly host: { readonly types: ObjectTypes; readonly root: HostObject },
    private readonly references: References,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  /** undefined stands for a null object; everything that hangs on one is a null object too. */
  resolve(id: number): Promise<HostObject | undefined> {
    let object = this.resolved.get(id);
    if (!object) {
      object = this.evaluate(id);
      this.resolved.set(id, object);
    }
    return object;
  }

  async argumentsOf(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return ids ? Promise.all(values.map((value, at) => this.argument(value, ids[at]))) : values;
  }

  private async argument(value: unknown, id: PathIds | undefined): Promise<unknown> {
    if (Array.isArray(id) && Array.isArray(value))
      return Promise.all(value.map((one: unknown, at) => this.argument(one, id[at])));
    return typeof id === "number" && id !== 0 ? this.resolve(id) : value;
  }

  private async evaluate(id: number): Promise<HostObject | undefined> {
    const path = this.paths[id];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${id}.`);
    const parent = path.ParentObjectPathId ? await this.resolve(path.ParentObjectPathId) : undefined;
    switch (path.ObjectPathType) {
      case pathKind.global:
        return this.host.root;
      case pathKind.nullObject:
        return undefined;
      case pathKind.reference:
        return this.reference(path.Name);
      case pathKind.newObject:
        return this.create(path.Name);
      case pathKind.property:
        return parent && this.navigate(parent, path.Name);
      case pathKind.method:
        return parent && this.call(parent, path);
      case pathKind.indexer:
        return parent && this.index(parent, path);
      default:
        throw new HostError("InvalidObjectPath", `Object path type ${path.ObjectPathType} is not known.`);
    }
  }

  private reference(name: string): HostObject {
    const object = this.references.get(name);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }

  private create(type: string): HostObject {
    const create = this.host.types[type]?.create;
    if (!create) throw missing({ type: "new" }, type);
    return { type, target: create() };
  }

  private async navigate(parent: HostObject, name: string): Promise<HostObject | undefined> {
    const navigation = this.host.types[parent.type]?.navigation;
    const key = memberName(navigation, name);
    if (key === undefined) throw missing(parent, name);
    return navigation?.[key]?.(parent.target);
  }

  private async call(parent: HostObject, path: ObjectPath): Promise<HostObject | undefined> {
    const methods = this.host.types[parent.type]?.methods;
    const key = memberName(methods, path.Name);
    if (key === undefined) throw missing(parent, `${path.Name}()`);
    const args = await this.argumentsOf(path.ArgumentInfo);
    const answer = await located(parent, key, () => methods?.[key]?.(parent.target, args));
    return isHostObject(answer) ? answer : undefined;
  }

  private async index(parent: HostObject, path: ObjectPath): Promise<HostObject> {
    const indexer = this.host.types[parent.type]?.indexer;
    if (!indexer) throw missing(parent, "getItem()");
    const args = await this.argumentsOf(path.ArgumentInfo);
    const found = await indexer(parent.target, args);
    if (!found) throw new HostError("ItemNotFound", undefined, `${parent.type}.getItem`);
    return found;
  }
}
