import type { Text } from "./locale";

/** How sure the money is. Hoped-for money never counts as secured. */
export const fundingStatuses = [
  { id: "received", name: { zh: "已到位", en: "received" } },
  { id: "allotted", name: { zh: "已下达", en: "allotted" } },
  { id: "applied", name: { zh: "申请中", en: "applied" } },
  { id: "hoped", name: { zh: "争取", en: "hoped for" } },
] as const satisfies readonly { id: string; name: Text }[];

export type FundingStatus = (typeof fundingStatuses)[number]["id"];

/** A status as typed in a cell, in either language. */
export const findStatus = (typed: string): FundingStatus | undefined =>
  fundingStatuses.find(({ name }) => name.zh === typed || name.en === typed)?.id;
