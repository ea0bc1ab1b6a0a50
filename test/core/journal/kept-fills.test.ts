import fc from "fast-check";
import { readKeptFills, writeKeptFills, type KeptFills } from "../../../src/core/journal/kept-fills";

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).toUpperCase().padStart(6, "0")}`);
const range = fc
  .tuple(fc.nat(200_000), fc.nat(500), fc.nat(99), fc.nat(99))
  .map(([top, left, rows, cols]) => ({ top, left, bottom: top + rows, right: left + cols }));
const kept: fc.Arbitrary<KeptFills> = fc.record({
  sheetId: fc.string(),
  sheet: fc.string(),
  fills: fc.array(fc.record({ range, before: fc.option(color), after: color })),
});

test("what is kept is read back the same", () => {
  fc.assert(fc.property(kept, (fills) => expect(readKeptFills(writeKeptFills(fills))).toEqual(fills)));
});

test.each([
  ["no text", 3],
  ["no JSON", "{"],
  ["another version", '{"version":2,"sheetId":"a","sheet":"b","fills":[]}'],
  ["no fills", '{"version":1,"sheetId":"a","sheet":"b"}'],
  ["no colour", '{"version":1,"sheetId":"a","sheet":"b","fills":[["A1",null,"red"]]}'],
  ["no range", '{"version":1,"sheetId":"a","sheet":"b","fills":[["A:A",null,"#FFFFFF"]]}'],
])("%s is nothing of ours", (_title, text) => {
  expect(readKeptFills(text)).toBeUndefined();
});
