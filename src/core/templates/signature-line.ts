/** Who signs stands in the page footer, beside the page number: it costs no row and repeats on every page. */
export const signatureLine = {
  zh: { left: "制表：", center: "审核：          负责人(公章)：", right: "第 &P 页 共 &N 页" },
  en: { left: "Prepared by:", center: "Reviewed by:          Head (seal):", right: "Page &P of &N" },
} as const;
