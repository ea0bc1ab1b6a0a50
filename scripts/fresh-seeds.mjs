/**
 * Property tests at seeds of their own: `npm run test:fresh` tries one new seed, `npm run test:fresh -- 5` five, and
 * `npm run test:fresh -- 5 test/core/change` only those of one place. A seed that fails is named; run it again with
 * `PROPERTY_SEED=… npx jest …`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";

const [rounds = "1", place = "test"] = process.argv.slice(2);
const files = execFileSync(
  "grep",
  ["-rl", "--include=*.test.ts", "--include=*.test.tsx", "fast-check", place],
  {
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((file) => file && !file.startsWith("test/libreoffice/"));

const failed = [];
for (let round = 0; round < Number(rounds); round++) {
  const seed = randomInt(2 ** 31);
  console.log(`seed ${seed}: ${files.length} files`);
  const { status } = spawnSync("npx", ["--no-install", "jest", ...files, "--silent", "--reporters=summary"], {
    stdio: "inherit",
    env: { ...process.env, PROPERTY_SEED: String(seed) },
  });
  if (status !== 0) failed.push(seed);
}
console.log(failed.length === 0 ? "no seed failed" : `failed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
