import type { ChartSpec } from "../../core/workbook/chart-spec";
import { escapeXml } from "../xml/escaped-text";
import { chartXml, type ValueAt } from "./chart-xml";
import { chartNamespace, drawingNamespace, officeRelationships, relationshipsXml } from "./part-xml";

const anchorNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Relationship by which a sheet with charts finds its drawing: it has no other. */
export const drawingId = "rId1";

/** A part of the package with its content type; parts of relationships have the usual one. */
export interface DrawnPart {
  /** From the folder of the workbook part, e.g. "drawings/drawing1.xml". */
  readonly path: string;
  readonly xml: string;
  readonly contentType?: string;
}

/** Gives every drawing and chart of a file a number of its own. */
export interface PartNumbers {
  readonly drawing: () => number;
  readonly chart: () => number;
}

/** Numbers from 1, leaving out those taken. @param has whether a part of this path is there, from the workbook's folder */
export function partNumbers(has: (path: string) => boolean = () => false): PartNumbers {
  const count = (pathOf: (number: number) => string) => {
    let last = 0;
    return () => {
      do last++;
      while (has(pathOf(last)));
      return last;
    };
  };
  return {
    drawing: count((number) => `drawings/drawing${number}.xml`),
    chart: count((number) => `charts/chart${number}.xml`),
  };
}

/**
 * The parts that charts of one sheet need: the sheet's relationships, its drawing and the charts.
 * @param target of the worksheet part, e.g. "worksheets/sheet1.xml"
 */
export function drawnParts(
  sheet: { readonly name: string; readonly charts: readonly ChartSpec[] },
  target: string,
  numbers: PartNumbers,
  valueAt: ValueAt,
): readonly DrawnPart[] {
  const drawing = `drawing${numbers.drawing()}.xml`;
  const charts = sheet.charts.map((spec) => ({ spec, file: `chart${numbers.chart()}.xml` }));
  const drawingml = "application/vnd.openxmlformats-officedocument.drawing";
  return [
    {
      path: target.replace(/([^/]*)$/, "_rels/$1.rels"),
      xml: relationshipsXml([{ type: "drawing", target: `../drawings/${drawing}` }]),
    },
    {
      path: `drawings/${drawing}`,
      xml: drawingXml(sheet.charts),
      contentType: `${drawingml}+xml`,
    },
    {
      path: `drawings/_rels/${drawing}.rels`,
      xml: relationshipsXml(charts.map(({ file }) => ({ type: "chart", target: `../charts/${file}` }))),
    },
    ...charts.map(({ spec, file }) => ({
      path: `charts/${file}`,
      xml: chartXml(spec, sheet.name, valueAt),
      contentType: `${drawingml}ml.chart+xml`,
    })),
  ];
}

/** A drawing part; charts take the relationships rId1, rId2 … in their order. */
function drawingXml(charts: readonly ChartSpec[]): string {
  const anchors = charts.map(({ name, description, area }, at) =>
    [
      "<xdr:twoCellAnchor>",
      markerXml("from", area.top, area.left),
      markerXml("to", area.bottom + 1, area.right + 1),
      '<xdr:graphicFrame macro="">',
      `<xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="${escapeXml(name)}" descr="${escapeXml(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${officeRelationships}" r:id="rId${at + 1}"/></a:graphicData></a:graphic>`,
      "</xdr:graphicFrame><xdr:clientData/>",
      "</xdr:twoCellAnchor>",
    ].join(""),
  );
  return `<xdr:wsDr xmlns:xdr="${anchorNamespace}" xmlns:a="${drawingNamespace}">${anchors.join("")}</xdr:wsDr>`;
}

const markerXml = (name: "from" | "to", row: number, col: number): string =>
  `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
