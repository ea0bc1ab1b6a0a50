import type { Text } from "../../core/model/locale";

/** Why a file can't be read as plan text. */
export const textRefusals = {
  empty: { zh: "文件里没有文字。", en: "There is no text in the file." },
  "too-large": {
    zh: "文件超过 20 MB，请只留下计划文本再试。",
    en: "The file is over 20 MB: keep only the plan text and try again.",
  },
  "old-word": {
    zh: "这是旧格式（.doc、.wps）或加了密码的文件，请先另存为不加密的 .docx 文件。",
    en: "This is an old format (.doc, .wps) or a password-protected file: save it as .docx first, without a password.",
  },
  rtf: {
    zh: "这是 RTF 格式的文件，请在 Word 或 WPS 里打开，另存为 .docx 或 .txt 文件。",
    en: "This is an RTF file: open it in Word or WPS and save it as .docx or .txt.",
  },
  "not-document": {
    zh: "这不是 Word 文档，请先另存为 .docx 或 .txt 文件。",
    en: "This is not a Word document: save it as .docx or .txt first.",
  },
  workbook: {
    zh: "这是表格文件，不是计划文本；请用“检查”打开它。",
    en: "This is a workbook, not a plan text; open it with Check.",
  },
  damaged: {
    zh: "文件已损坏，请在 Word 或 WPS 中打开，再另存为 .docx 文件。",
    en: "The file is damaged: open it in Word or WPS and save it as .docx again.",
  },
  scanned: {
    zh: "文档里只有图片（扫描件），没有可读的文字；请找电子版，或先做文字识别。",
    en: "The document holds only pictures (a scan) and no text: find the original, or run text recognition first.",
  },
  html: {
    zh: "这是网页文件，请在浏览器里打开，把文字复制过来。",
    en: "This is a web page: open it in a browser and copy its text.",
  },
  binary: {
    zh: "这不是文本文件，请另存为 .docx 或 .txt 文件。",
    en: "This is not a text file: save it as .docx or .txt.",
  },
} as const satisfies Record<string, Text>;
export type TextRefusalId = keyof typeof textRefusals;
