import type { HostObject } from "./object-type";

/** Objects that the client asked to keep between batches ("tracked objects"). */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly names = new WeakMap<HostObject, string>();
  private last = 0;

  get size(): number {
    return this.objects.size;
  }
  get(name: string): HostObject | undefined {
    return this.objects.get(name);
  }
  of(object: HostObject): string | undefined {
    return this.names.get(object);
  }
  keep(object: HostObject): void {
    if (this.names.has(object)) return;
    const name = `r${++this.last}`;
    this.names.set(object, name);
    this.objects.set(name, object);
  }
  remove(name: string): void {
    const object = this.objects.get(name);
    if (object) this.names.delete(object);
    this.objects.delete(name);
  }
}
