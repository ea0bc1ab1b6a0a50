import { strToU8, zipSync, type ZipOptions } from "fflate";

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strict = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export interface Made {
  /** Content of each worksheet element, by sheet name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** What the workbook part says before and after its list of sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Attributes of sheets, by name. */
  readonly state?: Readonly<Record<string, string>>;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Relationships of the workbook and of worksheets beside the usual ones: type and target by id. */
  readonly relations?: Readonly<Record<string, Readonly<Record<string, readonly [string, string, string?]>>>>;
  /** Other parts, or replacements of the usual ones; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly isStrict?: boolean;
  readonly zip?: ZipOptions;
}

/** An .xlsx file from XML written by hand: what no writer of ours would ever produce. */
export function makeXlsx({
  sheets = { Sheet1: "<sheetData/>" },
  before = "",
  after = "",
  state = {},
  sharedStrings,
  styles,
  relations = {},
  parts = {},
  isStrict = false,
  zip = {},
}: Made = {}): Uint8Array {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${Object.hasOwn(state, name) ? state[name] : ""} r:id="rId${at + 1}"/>`,
  );
  const workbookRelations = {
    ...Object.fromEntries(
      names.map((_, at) => [`rId${at + 1}`, ["worksheet", `worksheets/sheet${at + 1}.xml`] as const]),
    ),
    ...(sharedStrings !== undefined && { rIdStrings: ["sharedStrings", "sharedStrings.xml"] as const }),
    ...(styles !== undefined && { rIdStyles: ["styles", "styles.xml"] as const }),
    ...relations["xl/workbook.xml"],
  };
  const files: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relationsXml({ rId1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${before}<sheets>${listed.join("")}</sheets>${after}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml(workbookRelations),
    ...(sharedStrings !== undefined && {
      "xl/sharedStrings.xml": `<sst xmlns="${main}">${sharedStrings}</sst>`,
    }),
    ...(styles !== undefined && { "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
  };
  names.forEach((name, at) => {
    const path = `xl/worksheets/sheet${at + 1}.xml`;
    files[path] = `<worksheet xmlns="${main}" xmlns:r="${office}">${sheets[name]}</worksheet>`;
    const own = relations[path];
    if (own) files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationsXml(own);
  });
  const entries = Object.entries({ ...files, ...parts }).flatMap(([path, content]) =>
    content === null ? [] : [[path, bytesOf(content, isStrict)] as const],
  );
  return zipSync(Object.fromEntries(entries), zip);
}

function bytesOf(content: string | Uint8Array, isStrict: boolean): Uint8Array {
  if (typeof content !== "string") return content;
  return strToU8(
    isStrict ? content.replaceAll(main, strict.main).replaceAll(office, strict.office) : content,
  );
}

function relationsXml(targets: Readonly<Record<string, readonly [string, string, string?]>>): string {
  const items = Object.entries(targets).map(
    ([id, [type, target, mode]]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}
