import type { Text } from "./locale";

export interface BudgetAccount {
  readonly code: string;
  readonly name: Text;
}

/**
 * Items of 21305 (consolidating the results of poverty alleviation and linking them with rural revitalisation) in the
 * government's classification of expenditure, 财预〔2023〕83号. Templates name their usual one; others may be typed.
 */
export const budgetAccounts: readonly BudgetAccount[] = [
  { code: "2130504", name: { zh: "农村基础设施建设", en: "Rural infrastructure" } },
  { code: "2130505", name: { zh: "生产发展", en: "Production" } },
  { code: "2130506", name: { zh: "社会发展", en: "Social development" } },
  { code: "2130507", name: { zh: "贷款奖补和贴息", en: "Loan awards and interest subsidy" } },
  { code: "2130508", name: { zh: "三西农业建设专项补助", en: "Sanxi agriculture" } },
  { code: "2130599", name: { zh: "其他衔接支出", en: "Other linkage expenditure" } },
];

/** An account by its code, or undefined: codes come from cells. */
export const findAccount = (code: string): BudgetAccount | undefined =>
  budgetAccounts.find((one) => one.code === code);
