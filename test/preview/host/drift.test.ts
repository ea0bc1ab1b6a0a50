/** @jest-environment jsdom */
import { excelTypes } from "../../../src/preview/host/excel/workbook-types";
import { startExcelHost } from "../../support/excel-host";

/** Every member of ours has to exist in Microsoft's own code: a misspelt one would never be called. */
test("each type and member of the host exists in office.js", async () => {
  const { Excel, host, close } = await startExcelHost();
  const strangers: string[] = [];
  for (const [name, type] of Object.entries(excelTypes(host.model))) {
    const theirs = (Excel as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype;
    if (!theirs) {
      if (!name.startsWith("Microsoft.")) strangers.push(name);
      continue;
    }
    const scalars = own(theirs, "_scalarPropertyOriginalNames") ?? [];
    for (const property of Object.keys(type.properties ?? {}))
      if (!scalars.includes(property)) strangers.push(`${name}.${property}`);
    for (const link of Object.keys(type.navigation ?? {}))
      if (!Object.getOwnPropertyDescriptor(theirs, lowerFirst(link))) strangers.push(`${name}.${link}`);
    for (const method of Object.keys(type.methods ?? {}))
      if (typeof Object.getOwnPropertyDescriptor(theirs, lowerFirst(method))?.value !== "function")
        strangers.push(`${name}.${method}()`);
    for (const event of type.events ?? [])
      if (!Object.hasOwn(theirs, `_Register${event}Event`)) strangers.push(`${name} event ${event}`);
    if (type.indexer && !("getItem" in theirs)) strangers.push(`${name}.getItem()`);
  }
  await close();
  expect(strangers).toEqual([]);
});

/** A static list that the bundle keeps on its prototypes; some of their getters need an instance and throw. */
function own(prototype: object, name: string): readonly string[] | undefined {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get?.call({}) as readonly string[] | undefined;
}
const lowerFirst = (name: string) =>
  name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
