/** Whether a code is of the linkage funds (财政衔接推进乡村振兴补助资金), at any level, their tasks included. */
export const isLinkage = (code: string): boolean => /^F1[1-4]/.test(code);

/** The central part of them. */
export const isCentralLinkage = (code: string): boolean => code.startsWith("F11");
