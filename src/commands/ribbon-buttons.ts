import type { Text } from "../core/model/locale";

export const tabs = ["new", "check", "audit", "funding"] as const;
export type Tab = (typeof tabs)[number];

/**
 * The buttons of our ribbon tab; manifest.xml declares the same ones, which a test compares. Each opens the pane's
 * page with its tab in the address: that works in every Excel with ExcelApi 1.9, whereas calling into a pane that is
 * already open needs the shared runtime, which Excel 2021 lacks on some channels.
 */
export const ribbonButtons: readonly { readonly tab: Tab; readonly label: Text; readonly tip: Text }[] = [
  {
    tab: "new",
    label: { zh: "新建", en: "New" },
    tip: {
      zh: "选模板、地点、年度和资金来源，排出一份计划",
      en: "Lay out a plan from templates, place, years and funding sources",
    },
  },
  {
    tab: "check",
    label: { zh: "检查", en: "Check" },
    tip: {
      zh: "查出对不上的数，说明原因，给出修正",
      en: "Find figures that don't agree, with the reason and a fix",
    },
  },
  {
    tab: "audit",
    label: { zh: "公式审查", en: "Audit" },
    tip: {
      zh: "审查任何工作簿的公式：找出错处，看清写法，追踪来源",
      en: "Look through the formulas of any workbook: faults, patterns, where figures come from",
    },
  },
  {
    tab: "funding",
    label: { zh: "资金", en: "Funding" },
    tip: {
      zh: "按资金来源和模板看合计与未落实资金",
      en: "Totals and the unfunded gap by funding source and template",
    },
  },
];

/** The tab that the pane's address asks for. @example tabOfAddress("?tab=check&_host_Info=…") // "check" */
export function tabOfAddress(query: string): Tab | undefined {
  const asked = new URLSearchParams(query).get("tab");
  return tabs.find((tab) => tab === asked);
}
