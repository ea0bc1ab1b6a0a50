import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../../../src/core/checks";
import { locales, type Locale } from "../../../src/core/model/locale";

const root = join(__dirname, "../../..");
const sources = join(root, "src/core/checks");
const docs = readFileSync(join(root, "docs/checks.md"), "utf8");
const checkFiles = readdirSync(sources).filter((file) =>
  readFileSync(join(sources, file), "utf8").includes(" = defineCheck({"),
);

test("every check file is in the catalogue, under its own name", () => {
  expect(checks.map(({ name }) => `${name}.ts`).sort()).toEqual([...checkFiles].sort());
});

test("the documentation has a section for every check, and for no other", () => {
  const anchors = [...docs.matchAll(/^### `([\w-]+)`/gm)].map((found) => found[1]);
  expect([...anchors].sort()).toEqual(checks.map(({ name }) => name).sort());
});

describe.each(checks.map((check) => [check.name, check] as const))("%s", (name, check) => {
  const section = docs.split(/^### /m).find((text) => text.startsWith(`\`${name}\``)) ?? "";
  const texts = [check.title, check.help, ...Object.values(check.messages)];

  test("has a test file", () => expect(existsSync(join(__dirname, `${name}.test.ts`))).toBe(true));

  test("waits for checks that exist", () => {
    expect(checks.map((one) => one.name)).toEqual(expect.arrayContaining([...(check.after ?? [])]));
  });

  test("has its texts in both languages", () => {
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      // Units in cells are Chinese in both languages, so an English text may name them.
      expect(en.replace(/万元|万|元|公里|米/g, "")).not.toMatch(/[\u4e00-\u9fff，。；：]/);
      expect(en).toMatch(/[A-Za-z]{3}/);
      expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:!?]/);
    }
  });

  test("has the same slots in both languages", () => {
    const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();
    for (const text of Object.values(check.messages)) {
      const [first, ...others] = locales.map((locale: Locale) => [...new Set(slots(text[locale]))]);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  test("is documented in both languages, with an example", () => {
    expect(section).toContain(check.title.zh);
    expect(section).toContain(check.title.en);
    expect(section).toMatch(/^> .*[\u4e00-\u9fff]/m);
  });
});
