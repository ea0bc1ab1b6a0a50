/**
 * `npm run bench [WORD]`: runs every `*.bench.mjs` of this folder (or those whose name holds WORD), one after the
 * other. Each default-exports `{ title, run }`; `run` prints its figures and gives back the broken promises, as
 * sentences. Figures are ratios within one run, since machines differ.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const [word = ""] = process.argv.slice(2);
const broken = [];
for (const file of readdirSync(here).sort()) {
  if (!/\.bench\.mjs$/.test(file) || !file.includes(word)) continue;
  const { default: bench } = await import(`./${file}`);
  console.log(`\n${bench.title}`);
  broken.push(...(await bench.run()));
}
for (const promise of broken) console.error(`broken: ${promise}`);
process.exitCode = broken.length > 0 ? 1 : 0;
