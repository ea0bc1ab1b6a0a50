import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { calculateMissing } from "../core/formula/calculate";
import { failed, ok, type Result } from "../core/model/result";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookSpec } from "../core/workbook/sheet-spec";
import { readXlsx } from "../file/read-xlsx";
import { writeXlsx } from "../file/write-xlsx";
import { Failure } from "./failure";

/** The bytes of a file, or why they can't be had. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return failed(unreadable(path, error));
  }
}

/** Reads a workbook and works out the formulas that no program has calculated yet. */
export async function readWorkbook(path: string): Promise<Result<WorkbookSnapshot>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const read = await readXlsx(bytes.value);
  if (!read.ok) return failed({ zh: `${path}：${read.reason.zh}`, en: `${path}: ${read.reason.en}` });
  return ok(calculateMissing(read.value));
}

/** Lays a workbook out in a file. @throws Failure when the name or place won't do */
export async function writeWorkbook(path: string, spec: WorkbookSpec, replace: boolean): Promise<void> {
  if (!/\.xlsx$/i.test(path))
    throw new Failure({
      zh: `文件名要以 .xlsx 结尾：${path}`,
      en: `The file name must end in .xlsx: ${path}`,
    });
  await writeWhole(path, await writeXlsx(spec), replace);
}

/** Writes a text file, UTF-8. @throws Failure when the place won't do */
export const writeText = (path: string, text: string, replace: boolean): Promise<void> =>
  writeWhole(path, new TextEncoder().encode(text), replace);

/** Writes a file whole or not at all; an existing one is only replaced when asked. */
async function writeWhole(path: string, bytes: Uint8Array, replace: boolean): Promise<void> {
  if (!replace && (await exists(path)))
    throw new Failure({
      zh: `${path} 已经存在，没有覆盖；换一个文件名，或加 --force。`,
      en: `${path} exists already and was not overwritten; choose another name or add --force.`,
    });
  const half = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(half, bytes, { flag: "wx" });
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw new Failure(
      {
        zh: `写不了 ${path}（${codeOf(error)}）；请检查文件夹是否存在、有没有写入权限、文件是否正被打开。`,
        en: `Can't write ${path} (${codeOf(error)}); check that the folder exists, that you may write there, and that the file isn't open.`,
      },
      { cause: error },
    );
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

function unreadable(path: string, error: unknown) {
  switch (codeOf(error)) {
    case "ENOENT":
      return { zh: `找不到文件 ${path}；请检查文件名。`, en: `There is no file ${path}; check the name.` };
    case "EISDIR":
      return { zh: `${path} 是文件夹，请给出文件名。`, en: `${path} is a folder; name a file.` };
    default:
      return {
        zh: `读不了 ${path}（${codeOf(error)}）；请检查权限，或关闭正在使用它的程序。`,
        en: `Can't read ${path} (${codeOf(error)}); check its permissions, or close the program that uses it.`,
      };
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "?";
