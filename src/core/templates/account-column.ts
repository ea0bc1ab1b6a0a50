import { budgetAccounts } from "../model/budget-account";
import type { Column } from "./columns";

/**
 * The budget account of a line. Codes are numbers in cells: a code chosen from a list becomes one in every spreadsheet
 * program, and as text each would carry the mark of a number stored as text.
 */
export const accountColumn: Column = {
  id: "account",
  header: { zh: "支出科目", en: "Budget account" },
  kind: "list",
  width: 9,
  choices: budgetAccounts.map(({ code }) => ({ zh: code, en: code })),
};
