import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a user does, in a process of its own. */
export const planBudget = (...args: readonly string[]): Promise<Answer> =>
  new Promise((done) =>
    execFile(
      process.execPath,
      ["--import", "tsx", join(root, "src/cli/main.ts"), ...args],
      { cwd: root },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );

/** A folder that goes when the tests of the file are through, and the samples. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), "plan-budget-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    sample: (name: string) => join(root, "assets/samples", `village-plan-${name}.xlsx`),
    inFolder(name: string, bytes?: Uint8Array | string) {
      const path = join(folder, name);
      if (bytes !== undefined) writeFileSync(path, bytes);
      return path;
    },
  };
}
