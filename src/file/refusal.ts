import type { Text } from "../core/model/locale";

/** Why a file can't be read, in one sentence for its user; code branches on the ids. */
export const refusals = {
  empty: { zh: "文件是空的。", en: "The file is empty." },
  "old-format": {
    zh: "这是旧格式（.xls、.et）或加了密码的文件，请先在 Excel 或 WPS 中另存为不加密的 .xlsx 文件。",
    en: "This is an old format (.xls, .et) or a password-protected file: save it as .xlsx first, without a password.",
  },
  encrypted: {
    zh: "文件加了密码，请先去掉密码，再另存为 .xlsx 文件。",
    en: "The file is protected by a password: remove the password, then save it as .xlsx first.",
  },
  "not-zip": {
    zh: "这不是 Excel 工作簿，请先在 Excel 或 WPS 中另存为 .xlsx 文件。",
    en: "This is not an Excel workbook: save it as .xlsx first.",
  },
  truncated: {
    zh: "文件不完整（可能没有下载或复制完），请重新取得这个文件。",
    en: "The file is incomplete, perhaps cut off while downloading or copying: get it again.",
  },
  "not-workbook": {
    zh: "压缩包里没有工作簿，请先在 Excel 或 WPS 中另存为 .xlsx 文件。",
    en: "There is no workbook in this file: save it as .xlsx first.",
  },
  "binary-workbook": {
    zh: "这是二进制工作簿（.xlsb），请先另存为 .xlsx 文件。",
    en: "This is a binary workbook (.xlsb): save it as .xlsx first.",
  },
  "too-large": {
    zh: "文件太大，超出可以安全打开的限度，请拆分后再试。",
    en: "The file is too large to be opened safely: split it and try again.",
  },
  "too-dense": {
    zh: "文件解压后异常膨胀，为安全起见没有打开。",
    en: "The file swells abnormally when unpacked and was not opened, for safety.",
  },
  entities: {
    zh: "文件里有不允许的 XML 定义（DTD 或实体），为安全起见没有打开。",
    en: "The file holds XML definitions (DTD or entities) that are not allowed, and was not opened, for safety.",
  },
  damaged: {
    zh: "文件已损坏，请在 Excel 或 WPS 中打开并修复，再另存为 .xlsx 文件。",
    en: "The file is damaged: open and repair it in Excel or WPS, then save it as .xlsx.",
  },
} as const satisfies Record<string, Text>;
export type RefusalId = keyof typeof refusals;

/** Thrown inside the adapter to give up a file; its public functions turn it into a failed `Result`. */
export class Refusal extends Error {
  constructor(
    readonly id: RefusalId,
    options?: ErrorOptions,
  ) {
    super(refusals[id].en, options);
    this.name = "Refusal";
  }

  get reason(): Text {
    return refusals[this.id];
  }
}
