import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { auditChecks } from "../../../src/core/audit";
import { locales } from "../../../src/core/model/locale";

const root = join(__dirname, "../../..");
const docs = readFileSync(join(root, "docs/audit.md"), "utf8");

test("every check file is in the catalogue, under its own name", () => {
  const files = readdirSync(join(root, "src/core/audit/checks")).sort();
  expect(auditChecks.map(({ name }) => `${name}.ts`)).toEqual(files);
});

test("the documentation has a section for every check, and for no other", () => {
  const anchors = [...docs.matchAll(/^### `([\w-]+)`/gm)].map((found) => found[1]);
  expect(anchors).toEqual(auditChecks.map(({ name }) => name));
});

describe.each(auditChecks.map((check) => [check.name, check] as const))("%s", (name, check) => {
  const section = docs.split(/^### /m).find((text) => text.startsWith(`\`${name}\``)) ?? "";

  test("waits for checks that exist", () => {
    expect(auditChecks.map((one) => one.name)).toEqual(expect.arrayContaining([...(check.after ?? [])]));
  });

  test("has its texts in both languages", () => {
    for (const { zh, en } of [check.title, check.help, ...Object.values(check.messages)]) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:!?]/);
      // Units in cells are Chinese in both languages, so an English text may name them.
      expect(en.replace(/万元/g, "")).not.toMatch(/[\u4e00-\u9fff，。；：]/);
      expect(en).toMatch(/[A-Za-z]{2}/);
    }
  });

  test("has the same slots in both languages", () => {
    const slots = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]))].sort();
    for (const text of Object.values(check.messages)) {
      const [first, ...others] = locales.map((locale) => slots(text[locale]));
      for (const other of others) expect(other).toEqual(first);
    }
  });

  test("is documented in both languages, as it says of itself", () => {
    for (const text of [check.title.zh, check.title.en, check.help.zh, check.help.en])
      expect(section).toContain(text);
  });
});
