import { missing } from "./member-errors";
import type { QueryInfo } from "./messages";
import { memberName, type HostObject, type ObjectTypes } from "./object-type";

/** What to answer: names to sub-trees. "*" stands for all scalar properties. */
interface Wanted {
  [name: string]: Wanted;
}

const everything: Wanted = { "*": {} };

/** @example wantedOf({ Select: ["items/name", "format/fill/color"] }) // { items: { name: {} }, format: { fill: { color: {} } } } */
export function wantedOf(query: QueryInfo): Wanted {
  const wanted: Wanted = {};
  const add = (path: string): Wanted =>
    path
      .split("/")
      .filter(Boolean)
      .reduce((at, name) => (at[name === "$all" ? "*" : name] ??= {}), wanted);
  const selected = query.Select ?? [];
  for (const path of selected) add(path);
  for (const path of query.Expand ?? []) add(path)["*"] ??= {};
  return selected.length > 0 || (query.Expand ?? []).length > 0 ? wanted : everything;
}

/** Answers queries: the loaded properties of an object, of what hangs on it and of a collection's items. */
export class QueryReader {
  constructor(
    private readonly types: ObjectTypes,
    private readonly identity: (object: HostObject) => Promise<Record<string, unknown>>,
  ) {}

  async read(object: HostObject, query: QueryInfo): Promise<Record<string, unknown>> {
    return this.pick(object, wantedOf(query), query);
  }

  private async pick(object: HostObject, wanted: Wanted, page: QueryInfo = {}) {
    return this.types[object.type]?.items
      ? this.pickItems(object, wanted, page)
      : this.pickProperties(object, wanted);
  }

  private async pickItems(object: HostObject, wanted: Wanted, { Top, Skip = 0 }: QueryInfo) {
    const type = this.types[object.type];
    const all = (await type?.items?.(object.target)) ?? [];
    const picked: Record<string, unknown> = {};
    const ofItems: Wanted = {};
    for (const [name, below] of Object.entries(wanted)) {
      const own = memberName(type?.properties, name);
      if (own) picked[own] = await type?.properties?.[own]?.get?.(object.target);
      else if (name.toLowerCase() === "items") Object.assign(ofItems, isEmpty(below) ? everything : below);
      else ofItems[name] = below;
    }
    const items: unknown[] = [];
    for (const item of all.slice(Skip, Top === undefined ? undefined : Skip + Top))
      items.push(await this.pick(item, ofItems));
    return { ...picked, _Items: items };
  }

  private async pickProperties(object: HostObject, wanted: Wanted) {
    const { properties = {}, navigation = {} } = this.types[object.type] ?? {};
    const picked = await this.identity(object);
    for (const [name, below] of Object.entries(wanted)) {
      const scalars = name === "*" ? Object.keys(properties) : [memberName(properties, name)];
      if (scalars[0] !== undefined || name === "*") {
        for (const key of scalars)
          if (key !== undefined) picked[key] = await properties[key]?.get?.(object.target);
        continue;
      }
      const key = memberName(navigation, name);
      if (key === undefined) throw missing(object, name);
      const next = await navigation[key]?.(object.target);
      picked[key] = next ? await this.pick(next, isEmpty(below) ? everything : below) : null;
    }
    return picked;
  }
}

const isEmpty = (wanted: Wanted) => Object.keys(wanted).length === 0;
