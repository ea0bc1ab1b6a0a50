import type { Text } from "../../core/model/locale";

/** What the page around grid and pane says; the pane has texts of its own. */
export const texts = {
  title: { zh: "计划预算", en: "Plan Budget" },
  toolbar: { zh: "文件和计划预算", en: "File and Plan Budget" },
  open: { zh: "打开…", en: "Open…" },
  save: { zh: "保存", en: "Save" },
  samples: { zh: "示例", en: "Samples" },
  blank: { zh: "空白", en: "Blank" },
  openTip: {
    zh: "打开电脑上的 .xlsx 文件，也可以把文件拖进来",
    en: "Open an .xlsx file of this computer, or drop one here",
  },
  saveTip: { zh: "存成 .xlsx 文件（Ctrl+S）", en: "Save as an .xlsx file (Ctrl+S)" },
  blankTip: { zh: "换成一个空白工作簿", en: "Change to an empty workbook" },
  pane: { zh: "计划预算窗格", en: "Plan Budget pane" },
  grid: { zh: "工作簿", en: "Workbook" },
  partsKey: { zh: "F6 换区", en: "F6 next part" },
  partsTip: {
    zh: "按 F6 在表格、窗格和这一行按钮之间移动，Shift+F6 反向",
    en: "F6 moves between workbook, pane and these buttons, Shift+F6 back",
  },
  splitter: { zh: "窗格宽度", en: "Width of the pane" },
  otherLanguage: { zh: "English", en: "中文" },
  otherLanguageTip: { zh: "Switch the page to English", en: "把页面换成中文" },
  changed: { zh: "有未保存的修改", en: "There are changes not saved" },
  close: { zh: "关闭提示", en: "Close the message" },
  dropHere: { zh: "松开鼠标，打开这个 .xlsx 文件", en: "Drop the .xlsx file to open it" },

  sampleFaulty: { zh: "村级计划（有错）", en: "Village plan (with faults)" },
  sampleRepaired: { zh: "村级计划（已改正）", en: "Village plan (put right)" },
  sampleClean: { zh: "村级计划（全部落实）", en: "Village plan (fully funded)" },
  firstSheet: { zh: "工作表1", en: "Sheet1" },
  newBook: { zh: "新计划", en: "New plan" },

  opening: { zh: "正在打开 {name}……", en: "Opening {name} …" },
  saving: { zh: "正在保存 {name}……", en: "Saving {name} …" },
  saved: { zh: "已把 {name} 存到浏览器的下载文件夹。", en: "{name} is in the browser's download folder." },
  savedAnew: {
    zh: "已把 {name} 存到下载文件夹。工作表、格式或行列有改动，文件已重新写成：原文件里的批注、图片和另画的图表没有带过来，请保留原文件。",
    en: "{name} is in the download folder. Sheets, formats, rows or columns were changed, so the file was written anew: notes, pictures and further charts of the original are not in it. Keep the original.",
  },
  chartsNotDrawn: {
    zh: "图表已记入工作簿。这里的表格不画图表，保存后用 Excel 或 WPS 打开就能看到。",
    en: "The charts are in the workbook. This grid does not draw charts: save the file and open it in Excel or WPS to see them.",
  },
  discard: {
    zh: "“{name}”有未保存的修改。要放弃这些修改吗？",
    en: "“{name}” has changes that are not saved. Discard them?",
  },
  manyFiles: { zh: "一次只能打开一个文件。", en: "Only one file can be opened at a time." },
  notLoaded: {
    zh: "示例没有取到，请检查这个网页所在的服务器，再试一次。工作簿没有改变。",
    en: "The sample could not be fetched. Check the server of this page and try again. The workbook is unchanged.",
  },
  notOpened: {
    zh: "这个文件没能在表格中显示出来。原来的工作簿没有改变。",
    en: "This file could not be shown in the grid. The open workbook is unchanged.",
  },
  notSaved: {
    zh: "没有存成。表格中的内容还在，请再试一次。",
    en: "Saving failed. What the grid holds is untouched; please try again.",
  },
  unchanged: { zh: "原来的工作簿没有改变。", en: "The open workbook is unchanged." },
  notCalculated: {
    zh: "有 {count} 个公式用了表格组件算不了的写法，只显示文件中存的结果；保存时公式原样保留。",
    en: "{count} formulas use something this grid can't calculate; they show the results stored in the file. Saving keeps them as they are.",
  },
  locked: {
    zh: "{cell} 是公式或表头，已锁定。要改请先取消工作表保护。",
    en: "{cell} is a formula or a header and is locked. Unprotect the sheet first to change it.",
  },
} as const satisfies Readonly<Record<string, Text>>;
