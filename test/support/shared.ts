import { existsSync } from "node:fs";
import { join } from "node:path";

/** The reference material beside the checkout. It is not part of the project; tests over it run where it is. */
const folder = join(__dirname, "../../../shared");

/**
 * Path of a file of the reference material, or undefined where it is absent. Its absence is told, so that tests left out are
 * not taken for passed ones.
 */
export function sharedFile(path: string): string | undefined {
  const file = join(folder, path);
  if (existsSync(file)) return file;
  process.stderr.write(`left out: no ../shared/${path} beside the checkout\n`);
  return undefined;
}
