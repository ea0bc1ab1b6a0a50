import type { Pacer } from "../pacer";
import { Refusal } from "../refusal";
import { readFileKind } from "../read-file-kind";
import { parsePart, type PartReader } from "../xml/parse-part";
import { inflateEntry } from "../zip/inflate-entry";
import type { Limits } from "../zip/limits";
import { openZip, type ZipEntry } from "../zip/open-zip";

/** What a part says about another one, or about something outside the file. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: the same in transitional and strict files. */
  readonly type: string;
  /** Path inside the file, or the outside address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an .xlsx file, opened behind the limits and read one at a time. */
export class WorkbookPackage {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly inflated = { bytes: 0 };

  /** @throws Refusal */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
    private readonly pacer: Pacer,
  ) {
    const kind = readFileKind(bytes);
    if (kind !== "zip") throw new Refusal(kind);
    for (const entry of openZip(bytes, limits)) this.entries.set(key(entry.name), entry);
  }

  has(path: string): boolean {
    return this.entries.has(key(path));
  }

  /** Names of all parts, in the file's order. */
  names(): string[] {
    return Array.from(this.entries.values(), ({ name }) => name);
  }

  /** @throws Refusal "damaged" when the part is missing or unreadable */
  async parse(path: string, reader: PartReader): Promise<void> {
    await parsePart(this.chunks(path), reader, this.pacer);
  }

  chunks(path: string): Iterable<Uint8Array> {
    const entry = this.entries.get(key(path));
    if (!entry) throw new Refusal("damaged");
    return inflateEntry(this.bytes, entry, this.limits, this.inflated);
  }

  /** The relationships of a part ("" for the package itself); none where it has no such part. */
  async relationships(of: string): Promise<readonly Relationship[]> {
    const [folder, file] = [of.slice(0, of.lastIndexOf("/") + 1), of.slice(of.lastIndexOf("/") + 1)];
    const path = `${folder}_rels/${file}.rels`;
    const found: Relationship[] = [];
    if (!this.has(path)) return found;
    await this.parse(path, {
      open(name, { Id: id, Type: type = "", Target: target = "", TargetMode: mode }) {
        if (name !== "Relationship" || id === undefined) return;
        const external = mode === "External";
        found.push({
          id,
          type: type.slice(type.lastIndexOf("/") + 1),
          target: external ? target : resolve(folder, target),
          external,
        });
      },
    });
    return found;
  }

  /** Path of the workbook part. @throws Refusal */
  async workbookPath(): Promise<string> {
    const main = (await this.relationships("")).find(({ type }) => type === "officeDocument");
    const path = main?.target ?? "xl/workbook.xml";
    if (/\.bin$/i.test(path)) throw new Refusal("binary-workbook");
    if (!this.has(path) || !/\.xml$/i.test(path)) throw new Refusal("not-workbook");
    return path;
  }
}

/** Part names are compared without regard to case; some writers put "\" or a leading "/". */
const key = (path: string): string => path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

/** @example resolve("xl/worksheets/", "../comments1.xml") // "xl/comments1.xml" */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/))
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  return path.join("/");
}
