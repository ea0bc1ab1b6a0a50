import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** LibreOffice keeps the values a file came with unless its profile says: always recalculate (0). */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens workbooks in LibreOffice, recalculates everything, and gives back what it saves, in one run. */
export async function recalculate(
  books: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), "plan-budget-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await mkdir(join(folder, "in"));
    await writeFile(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    const names = Object.keys(books);
    for (const name of names) await writeFile(join(folder, "in", name), books[name]!);
    await run(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        ...names.map((name) => join(folder, "in", name)),
      ],
      { timeout: 600_000 },
    );
    const saved: Record<string, Uint8Array> = {};
    for (const name of names) saved[name] = await readFile(join(folder, "out", name));
    return saved;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
