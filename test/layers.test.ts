import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

/** Who may import whom, type imports included. The entry points (taskpane, commands, preview, cli) choose the adapters. */
const layers: Record<string, { readonly layers: readonly string[]; readonly packages: RegExp }> = {
  core: { layers: ["core"], packages: /^(zod|big\.js|@borgar\/fx)$/ },
  excel: { layers: ["core", "excel"], packages: /^$/ },
  file: { layers: ["core", "file"], packages: /^(fflate|saxes|mammoth)$/ },
  taskpane: {
    layers: ["core", "excel", "file", "commands", "taskpane"],
    packages:
      /^(react|react-dom\/client|react\/jsx-runtime|@fluentui\/[\w-]+|@microsoft\/office-js-helpers.*)$/,
  },
  commands: { layers: ["core", "excel", "commands"], packages: /^$/ },
  // The preview is a host page: it knows what the pane expects of one, and the ribbon's buttons.
  preview: {
    layers: ["core", "file", "taskpane", "commands", "preview"],
    packages: /^(@univerjs\/.+|rxjs.*|@borgar\/fx)$/,
  },
  cli: { layers: ["core", "file", "cli"], packages: /^(node:.+|commander)$/ },
};
/** The command tells its version. */
const allowedOutside: Record<string, readonly string[]> = { "cli/main.ts": ["package.json"] };

const root = resolve(__dirname, "..");
const src = join(root, "src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split(sep).join("/"));

test("there are files of every layer that exists", () => {
  expect(
    [...new Set(files.map((file) => file.split("/")[0]))].every((layer) =>
      Object.hasOwn(layers, layer ?? ""),
    ),
  ).toBe(true);
});

test.each(files)("%s imports only what its layer may", (file) => {
  const rule = layers[file.split("/")[0]!]!;
  const path = join(src, file);
  const strangers = ts.preProcessFile(readFileSync(path, "utf8")).importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith(".")) return rule.packages.test(fileName) ? [] : [fileName];
    const target = resolve(dirname(path), fileName);
    if (allowedOutside[file]?.includes(relative(root, target))) return [];
    return rule.layers.includes(relative(src, target).split(sep)[0]!) ? [] : [fileName];
  });
  expect(strangers).toEqual([]);
});
