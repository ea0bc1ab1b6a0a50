import { strToU8, zipSync } from "fflate";

/**
 * Workbooks for measuring readers, written as plain text and zipped: no library under test has a hand in them.
 * Every tenth column holds text from the shared table, the others numbers or formulas.
 */
const columns = "ABCDEFGHIJ";

/**
 * @param {{ rows: number, formulas: "shared" | "plain" | "different" | "none" }} shape ten cells a row; with
 *   formulas, columns H and I hold them, shared in groups of a thousand rows, each with its own text, or each
 *   another calculation
 * @returns {Uint8Array} the bytes of an .xlsx file
 */
export function makeWorkbook({ rows, formulas }) {
  const parts = [xmlHead, `<worksheet xmlns="${main}"><sheetData>`];
  for (let row = 1; row <= rows; row++) parts.push(rowXml(row, rows, formulas));
  parts.push("</sheetData></worksheet>");
  return zipSync(
    {
      "[Content_Types].xml": text(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${override("worksheets/sheet1.xml", "worksheet")}${override("sharedStrings.xml", "sharedStrings")}${override("styles.xml", "styles")}</Types>`,
      ),
      "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
      "xl/workbook.xml": text(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
      ]),
      "xl/styles.xml": text(
        `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      "xl/sharedStrings.xml": text(
        `<sst xmlns="${main}">${Array.from({ length: 2000 }, (_, at) => `<si><t>第${at}村 &amp; 项目</t></si>`).join("")}</sst>`,
      ),
      "xl/worksheets/sheet1.xml": strToU8(parts.join("")),
    },
    { level: 6 },
  );
}

function rowXml(row, rows, formulas) {
  let xml = `<row r="${row}">`;
  for (let col = 0; col < 10; col++) {
    const at = `${columns[col]}${row}`;
    if (col === 0) xml += `<c r="${at}" t="s"><v>${(row * 7) % 2000}</v></c>`;
    else if (formulas !== "none" && col >= 7 && col <= 8) xml += formulaXml(at, row, rows, col, formulas);
    else xml += `<c r="${at}" s="1"><v>${((row * 31 + col * 17) % 100000) / 4}</v></c>`;
  }
  return `${xml}</row>`;
}

function formulaXml(at, row, rows, col, formulas) {
  if (formulas === "different")
    return `<c r="${at}" s="1"><f>ROUND(B${row}*${row}.${col},2)+C${row}</f><v>${row + col / 4}</v></c>`;
  const formula = col === 7 ? `ROUND(B${row}*C${row},2)` : `IF(D${row}=0,E${row},SUM(F${row}:G${row})*$B$1)`;
  const first = row - ((row - 1) % 1000);
  const group = `t="shared" si="${Math.floor((row - 1) / 1000) * 2 + col - 7}"`;
  const f =
    formulas === "plain"
      ? `<f>${formula}</f>`
      : row === first
        ? `<f ${group} ref="${at}:${columns[col]}${Math.min(first + 999, rows)}">${formula}</f>`
        : `<f ${group}/>`;
  return `<c r="${at}" s="1">${f}<v>${row + col / 4}</v></c>`;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const text = (xml) => strToU8(xmlHead + xml);
const override = (part, type) =>
  `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
const relations = (targets) =>
  text(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`).join("")}</Relationships>`,
  );
