import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { patchXlsx } from "../../src/file/patch-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { refusals, type RefusalId } from "../../src/file/refusal";
import type { Limits } from "../../src/file/zip/limits";
import { main, makeXlsx } from "./support/make-xlsx";

const good = makeXlsx({ sheets: { S: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
const ole = new Uint8Array([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(600).fill(0),
]);
const rowsOf = (count: number) =>
  makeXlsx({
    sheets: { S: `<sheetData><row>${"<c><v>1</v></c>".repeat(count)}</row></sheetData>` },
  });
const withSheet = (xml: string) => makeXlsx({ parts: { "xl/worksheets/sheet1.xml": xml } });

/** Changes bytes of every central directory entry (or local header) of a zip. */
function tampered(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
}

/** Large entries claim to be small. */
const hidingSizes = (bytes: Uint8Array): Uint8Array =>
  tampered(bytes, (view, at) => {
    if (view.getUint32(at + 24, true) > 10_000) view.setUint32(at + 24, 500, true);
  });

const cases: readonly (readonly [string, Uint8Array, RefusalId, Partial<Limits>?])[] = [
  ["an empty file", new Uint8Array(), "empty"],
  ["an OLE file: .xls, .et or encrypted .xlsx", ole, "old-format"],
  ["a bare BIFF stream", new Uint8Array([0x09, 0x08, 0x10, 0, 0, 6, 5, 0]), "old-format"],
  ["text", strToU8("户数,金额\n1,2\n"), "not-zip"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "not-zip"],
  ["nothing but a zip's first letters", strToU8("PK"), "truncated"],
  ["a file cut in half", good.subarray(0, good.length >> 1), "truncated"],
  ["a file whose end is missing", good.subarray(0, -1), "truncated"],
  ["a file whose front is missing", good.subarray(2000 % good.length), "not-zip"],
  ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "not-workbook"],
  [
    "a Word file",
    makeXlsx({
      parts: {
        "_rels/.rels": `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
        "word/document.xml": "<document/>",
      },
    }),
    "not-workbook",
  ],
  [
    "a binary workbook",
    makeXlsx({
      parts: {
        "_rels/.rels": `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
      },
    }),
    "binary-workbook",
  ],
  ["an encrypted zip", tampered(good, (view, at) => view.setUint16(at + 8, 1, true)), "encrypted"],
  [
    "a way of packing nobody uses",
    tampered(good, (view, at) => view.setUint16(at + 10, 14, true)),
    "damaged",
  ],
  [
    "entries that point behind the file",
    tampered(good, (view, at) => view.setUint32(at + 42, 0x00ffffff, true)),
    "truncated",
  ],
  [
    "entries that point at something else",
    tampered(good, (view, at) => view.setUint32(at + 42, 5, true)),
    "damaged",
  ],
  ["sizes that are not true", tampered(good, (view, at) => view.setUint32(at + 24, 7, true)), "damaged"],
  ["packed bytes that were overwritten", withDamagedData(good), "damaged"],
  ["XML that is not well formed", withSheet("<worksheet><sheetData></worksheet>"), "damaged"],
  ["XML that ends early", withSheet("<worksheet><sheetData>"), "damaged"],
  ["an empty sheet part", withSheet(""), "damaged"],
  ["a sheet part that is missing", makeXlsx({ parts: { "xl/worksheets/sheet1.xml": null } }), "damaged"],
  [
    "entities that multiply",
    withSheet(`<!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet xmlns="${main}"/>`),
    "entities",
  ],
  [
    "a document type that names another file",
    withSheet(`<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>`),
    "entities",
  ],
  ["entities nobody defined", withSheet("<worksheet>&b;</worksheet>"), "damaged"],
  ["more bytes than allowed", good, "too-large", { fileBytes: 100 }],
  ["more entries than allowed", good, "too-large", { entries: 3 }],
  ["an entry larger than allowed", good, "too-large", { entryBytes: 100 }],
  ["all entries together larger than allowed", good, "too-large", { totalBytes: 500 }],
  ["more cells than allowed", rowsOf(20), "too-large", { cells: 19 }],
  ["a bomb that says what it is", rowsOf(16_000), "too-dense", { ratioFrom: 10_000, ratio: 50 }],
  ["a bomb that hides its size", hidingSizes(rowsOf(16_000)), "too-dense", { ratioFrom: 10_000, ratio: 50 }],
  [
    "a bomb that hides behind the limit of one entry",
    hidingSizes(rowsOf(16_000)),
    "too-large",
    { entryBytes: 100_000 },
  ],
  [
    "one large part read under many names",
    makeXlsx({
      sheets: Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`S${at}`, "<sheetData/>"])),
      relations: {
        "xl/workbook.xml": Object.fromEntries(
          Array.from({ length: 50 }, (_, at) => [`rId${at + 1}`, ["worksheet", "large.xml"] as const]),
        ),
      },
      parts: { "xl/large.xml": `<worksheet><!--${"x".repeat(50_000)}--></worksheet>` },
    }),
    "too-large",
    { totalBytes: 1_000_000 },
  ],
];

function withDamagedData(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy).indexOf("xl/worksheets/sheet1.xml");
  copy.fill(0xff, at + 24, at + 60);
  return copy;
}

test.each(cases.map(([title, bytes, id, limits = {}]) => [title, bytes, id, limits] as const))(
  "refuses %s",
  async (_, bytes, id, limits) => {
    expect(await readXlsx(bytes, { limits })).toEqual({ ok: false, reason: refusals[id] });
    expect(await patchXlsx(bytes, [], { limits })).toEqual({ ok: false, reason: refusals[id] });
  },
);

test("the limits leave honest files alone", async () => {
  expect(await readXlsx(rowsOf(16_000))).toMatchObject({ ok: true });
});

test("whatever bytes are overwritten, a file is read or refused, never a crash", async () => {
  const overwritten = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(overwritten, async (changes) => {
      const bytes = good.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const read = await readXlsx(bytes, { limits: { totalBytes: 10_000_000 } });
      expect(typeof read.ok).toBe("boolean");
    }),
    { numRuns: 300 },
  );
});

test("every refusal is one sentence in both languages", () => {
  for (const { zh, en } of Object.values(refusals)) {
    expect(zh).toMatch(/^[^。]+。$/);
    expect(en).toMatch(/^[A-Z].*\.$/);
  }
});
