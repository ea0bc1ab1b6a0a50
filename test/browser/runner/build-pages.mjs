import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const configs = require("../../../webpack.config.js");

const cache = join(import.meta.dirname, "../../../node_modules/.cache/plan-budget-browser");

/**
 * Builds what the tests look at, beside the cache and not in dist/, where the production build belongs.
 * @returns folders by name of the build
 */
export async function buildPages() {
  const names = ["preview", "stories"];
  const all = await configs({}, { mode: "development" });
  const chosen = names.map((name) => {
    const config = all.find((one) => one.name === name);
    return {
      ...config,
      devtool: false,
      output: { ...config.output, path: join(cache, name) },
      cache: {
        type: "filesystem",
        cacheDirectory: join(cache, "webpack"),
        buildDependencies: { config: [join(import.meta.dirname, "../../../webpack.config.js")] },
      },
    };
  });
  const compiler = webpack(chosen);
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: "errors-only" }));
  return Object.fromEntries(chosen.map(({ name, output }) => [name, output.path]));
}
