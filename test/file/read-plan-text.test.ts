import { strToU8, zipSync } from "fflate";
import { maxTextBytes, readPlanText } from "../../src/file/read-plan-text";
import { docx, paragraph, picture, pictureParts, row } from "../support/docx";

const sentence = "新修通组路3公里，每公里45万元，计135万元。";

const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

const utf16 = (text: string, order: "big" | "little") =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const [high, low] = [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255];
      return order === "big" ? [high, low] : [low, high];
    }),
  );

/** "通组路" in GB18030. */
const gbBytes = Uint8Array.of(0xcd, 0xa8, 0xd7, 0xe9, 0xc2, 0xb7);

test.each<[string, Uint8Array, string]>([
  ["UTF-8", strToU8(sentence), sentence],
  ["UTF-8 with a byte order mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...strToU8(sentence)), sentence],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x1a, 0x90, 0xc4, 0x7e), "通组"],
  ["UTF-16 without a byte order mark", utf16(`一、道路\n${sentence}`, "little"), `一、道路\n${sentence}`],
  ["the same in the other order", utf16(`一、道路\n${sentence}`, "big"), `一、道路\n${sentence}`],
  ["GB18030, as Windows' notepad wrote it", gbBytes, "通组路"],
  ["emoji between figures", strToU8("路灯😀45盏"), "路灯😀45盏"],
  ["paragraphs of a .docx", docx(paragraph("一、道路") + paragraph(sentence)), `一、道路\n${sentence}`],
  [
    "a table of a .docx, a row a line",
    docx(
      `<w:tbl>${row("项目", "数量", "金额(万元)")}${row("通组路", "3公里", "135")}</w:tbl>` + paragraph("完"),
    ),
    "项目\t数量\t金额(万元)\n通组路\t3公里\t135\n完",
  ],
  [
    "merged cells of a .docx table, whose columns stay under their header",
    docx(
      `<w:tbl><w:tr>${cell("项目", '<w:vMerge w:val="restart"/>')}${cell("来源", '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell("", "<w:vMerge/>")}${cell("县级")}${cell("自筹")}</w:tr></w:tbl>`,
    ),
    "项目\t来源\t\n\t县级\t自筹",
  ],
])("%s", async (_, bytes, text) => {
  expect(await readPlanText(bytes)).toEqual({ ok: true, value: text });
});

test.each<[string, Uint8Array, RegExp]>([
  ["nothing", new Uint8Array(), /没有文字/],
  ["blanks", strToU8(" \n\t "), /没有文字/],
  ["over 20 MB", new Uint8Array(maxTextBytes + 1), /20 MB/],
  ["an old .doc, or a password", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), /\.docx/],
  ["a program", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3), /不是文本文件/],
  [
    "sound of sixteen bits",
    Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 31) & 255),
    /不是文本文件/,
  ],
  ["a web page", strToU8("<!DOCTYPE html><html><body>路</body></html>"), /网页/],
  ["an RTF file", strToU8("{\\rtf1\\ansi\\ansicpg936 \\u36335?6\\u20844?"), /RTF.*\.docx/],
  ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<a/>") }), /表格文件/],
  ["another archive", zipSync({ "a.txt": strToU8("x") }), /不是 Word 文档/],
  ["a truncated .docx", docx(paragraph(sentence)).subarray(0, 300), /不完整/],
  ["a .docx with a broken body", docx("<w:p><w:r>"), /已损坏/],
  ["an empty .docx", docx(paragraph(" ")), /没有文字/],
  ["a scan in a .docx", docx(picture, pictureParts), /扫描件/],
])("%s: one clear sentence", async (_, bytes, sentencePattern) => {
  const read = await readPlanText(bytes);
  expect(read.ok).toBe(false);
  expect(!read.ok && read.reason.zh).toMatch(sentencePattern);
  expect(!read.ok && read.reason.en).toMatch(/^[ -~]+[.]$/);
});
