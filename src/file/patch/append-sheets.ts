import type { WorkbookSpec } from "../../core/workbook/sheet-spec";
import { inlineText } from "../write/cell-xml";
import { drawnParts, partNumbers, type DrawnPart } from "../write/drawing-xml";
import { officeRelationships, spreadsheetNamespace } from "../write/part-xml";
import { shownValues } from "../write/shown-values";
import { ListColumns } from "../write/validation-xml";
import { nameXml, printNamesXml } from "../write/workbook-xml";
import { worksheetXml } from "../write/worksheet-xml";
import { escapeXml } from "../xml/escaped-text";
import { changeText } from "../xml/text-changes";
import { walkXml, type ElementPlace } from "../xml/walk-xml";
import { appendStyles, styleTableFor } from "./append-styles";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The parts of a file that tell of its sheets, as texts. */
export interface SheetListing {
  readonly workbook: string;
  /** Relationships of the workbook part. */
  readonly relationships: string;
  readonly contentTypes: string;
  readonly styles: string;
}
export interface AppendedSheets extends SheetListing {
  /** New parts by their path. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Adds sheets and names behind those a file has.
 * @param folder of the workbook part, with its "/"
 * @param has whether there is a part of this path
 * @returns undefined where that can't be done safely: a strict file, or lists that need a sheet of their own
 */
export function appendSheets(
  listing: SheetListing,
  { sheets, names }: WorkbookSpec,
  folder: string,
  has: (path: string) => boolean,
): AppendedSheets | undefined {
  const found = findPlaces(listing.workbook);
  if (!found) return undefined;
  const styles = styleTableFor(listing.styles);
  const lists = new ListColumns();
  const book = { styles, strings: { textXml: inlineText }, lists, resultAt: () => null };
  const parts = new Map<string, string>();
  const taken = takenIds(listing.relationships);
  const drawn: DrawnPart[] = [];
  const numbers = partNumbers((path) => has(folder + path));
  const added = sheets.map((sheet, at) => {
    const target = freeTarget((path) => has(folder + path) || parts.has(folder + path));
    parts.set(folder + target, worksheetXml(sheet, book, false));
    const { name, charts = [] } = sheet;
    if (charts.length > 0)
      drawn.push(...drawnParts({ name, charts }, target, numbers, shownValues(sheet, book.resultAt)));
    return { sheet, target, at: found.count + at, sheetId: found.lastId + at + 1, id: freeId(taken, at) };
  });
  if (lists.columns.length > 0) return undefined;
  for (const { path, xml } of drawn) parts.set(folder + path, xml);
  const { prefix } = found.sheets;
  const listed = added.map(({ sheet: { name, visibility }, sheetId, id }) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<${prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state} ${found.idAttribute}="${id}"/>`;
  });
  const defined = [...added.flatMap(({ sheet, at }) => printNamesXml(sheet, at)), ...names.map(nameXml)]
    .join("")
    .replace(/<(\/?)(?=definedName)/g, `<$1${prefix}`);
  return {
    workbook: changeText(listing.workbook, [
      insertion(found.sheets.closeStart, listed.join("")),
      ...(defined === ""
        ? []
        : [
            found.names
              ? insertion(found.names.closeStart, defined)
              : insertion(found.beforeNames, `<${prefix}definedNames>${defined}</${prefix}definedNames>`),
          ]),
    ]),
    relationships: insideRoot(listing.relationships, (root) =>
      added
        .map(
          ({ id, target }) =>
            `<${root}Relationship Id="${id}" Type="${officeRelationships}/worksheet" Target="${target}"/>`,
        )
        .join(""),
    ),
    contentTypes: insideRoot(listing.contentTypes, (root) =>
      [...added.map(({ target }) => ({ path: target, contentType: worksheetType })), ...drawn]
        .flatMap(({ path, contentType }) =>
          contentType === undefined
            ? []
            : [`<${root}Override PartName="/${folder}${path}" ContentType="${contentType}"/>`],
        )
        .join(""),
    ),
    styles: appendStyles(listing.styles, styles),
    parts,
  };
}

interface Places {
  readonly sheets: ElementPlace;
  readonly names: ElementPlace | undefined;
  /** Where a list of names goes in a workbook that has none. */
  readonly beforeNames: number;
  readonly count: number;
  readonly lastId: number;
  /** "r:id", whatever the file calls the prefix. */
  readonly idAttribute: string;
}

function findPlaces(workbook: string): Places | undefined {
  const found: Partial<Record<"root" | "sheets" | "names", ElementPlace>> = {};
  let [count, lastId, beforeNames, idAttribute] = [0, 0, 0, ""];
  walkXml(workbook, (element, ancestors) => {
    const { name, attributes, end } = element;
    if (ancestors.length === 0) found.root = element;
    if (name === "sheet" && ancestors.at(-1)?.name === "sheets") {
      count++;
      lastId = Math.max(lastId, Number(attributes.sheetId) || 0);
      idAttribute = Object.keys(attributes).find((key) => /:id$/.test(key)) ?? "";
    }
    if (ancestors.length !== 1) return;
    if (name === "sheets") found.sheets = element;
    if (name === "definedNames" && !element.selfClosing) found.names = element;
    if (/^(sheets|functionGroups|externalReferences)$/.test(name)) beforeNames = end;
  });
  const { root, sheets, names } = found;
  // Strict files have namespaces of their own, which a sheet of ours would not share.
  const isTransitional = Object.values(root?.attributes ?? {}).includes(spreadsheetNamespace);
  if (!sheets || idAttribute === "" || !isTransitional) return undefined;
  return { sheets, names, beforeNames, count, lastId, idAttribute };
}

function takenIds(relationships: string): Set<string> {
  const ids = new Set<string>();
  walkXml(relationships, ({ attributes }) => attributes.Id !== undefined && void ids.add(attributes.Id));
  return ids;
}

function freeId(taken: Set<string>, from: number): string {
  let number = taken.size + from + 1;
  while (taken.has(`rId${number}`)) number++;
  taken.add(`rId${number}`);
  return `rId${number}`;
}

function freeTarget(has: (path: string) => boolean): string {
  let number = 1;
  while (has(`worksheets/sheet${number}.xml`)) number++;
  return `worksheets/sheet${number}.xml`;
}

const insertion = (at: number, text: string) => ({ start: at, end: at, text });

/** The text with something added as the last children of its root. @param added for the root's prefix */
function insideRoot(xml: string, added: (prefix: string) => string): string {
  let root: ElementPlace | undefined;
  walkXml(xml, (element, ancestors) => {
    if (ancestors.length === 0) root = element;
  });
  return root ? changeText(xml, [insertion(root.closeStart, added(root.prefix))]) : xml;
}
