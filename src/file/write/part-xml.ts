import { strToU8 } from "fflate";

export const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** An XML part as the bytes that go into the file. */
export const partBytes = (xml: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);

/** A relationships part; ids count from rId1 in the order given. */
export function relationshipsXml(
  parts: readonly { readonly type: string; readonly target: string }[],
): string {
  const items = parts.map(
    ({ type, target }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}
