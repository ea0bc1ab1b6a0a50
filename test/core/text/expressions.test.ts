import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import ts from "typescript";

interface Expression {
  readonly source: string;
  readonly flags: string;
}

const folder = join(__dirname, "../../../src/core/text");
const files = readdirSync(folder);

/** Expressions a file writes down. */
function literalsOf(file: string): Expression[] {
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest));
  return found;
}

/** Expressions that a file and those it imports put together from lists of words. */
function builtBy(file: string): Expression[] {
  const found: Expression[] = [];
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]: [string, string | undefined]) {
      const made = new target(pattern, flags);
      found.push({ source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    jest.isolateModules(() => jest.requireActual(join(folder, file)));
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** Steps are counted; no clock decides, so that a busy machine answers as an idle one does. */
const untimed = {
  maxRepeatCount: 200,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
};

/**
 * What makes an expression take more steps than in proportion to its text, undefined where nothing does. By the automaton where
 * the expression is not too large for it, else by trying texts that evolve towards many steps, always the same ones.
 */
async function slow({ source, flags }: Expression): Promise<string | undefined> {
  const answer = await check(source, flags, untimed);
  return answer.status === "safe"
    ? undefined
    : `/${source}/ ${answer.status === "vulnerable" ? answer.attack.pattern : answer.error.kind}`;
}

it.each([
  ["^(?:[为达约]|约为)*$", "为"],
  ["(?:计|共计)+$", "计"],
  ["每.*$", "每"],
])("finds that /%s/ is slow", async (source, pumped) => {
  expect(await slow({ source, flags: "" })).toContain(pumped);
});

const checked = new Set<string>();

it.each(files)(
  "%s: no expression goes back more than in proportion to its text",
  async (file) => {
    const own = [...literalsOf(file), ...builtBy(file)].filter((one) => {
      const key = `/${one.source}/${one.flags}`;
      return !checked.has(key) && checked.add(key);
    });
    expect((await Promise.all(own.map(slow))).filter((found) => found !== undefined)).toEqual([]);
  },
  300_000,
);
