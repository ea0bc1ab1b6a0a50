import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Builds one TypeScript module into one file that plain Node imports, so that what is measured pays nothing for
 * a loader. Kept out of the checkout.
 * @param {string} entry path from the repository's root, e.g. "src/file/read-xlsx.ts"
 * @returns {Promise<string>} path of the built module
 */
export async function bundle(entry) {
  const folder = mkdtempSync(path.join(tmpdir(), "plan-budget-bench-"));
  const built = await run({
    mode: "production",
    target: "node20",
    context: root,
    entry: path.join(root, entry),
    output: { path: folder, filename: "module.mjs", module: true, library: { type: "module" } },
    experiments: { outputModule: true },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
    optimization: { minimize: false },
  });
  if (built.hasErrors()) throw new Error(built.toString("errors-only"));
  return path.join(folder, "module.mjs");
}

const run = (config) =>
  new Promise((resolve, reject) =>
    webpack(config, (error, stats) => (error || !stats ? reject(error) : resolve(stats))),
  );
