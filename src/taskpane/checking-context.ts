import { createContext, useContext } from "react";
import { useSession } from "./session-context";
import type { Checking } from "./state/checking";

/** Given by views whose findings are not those of the plan's checks. */
export const CheckingContext = createContext<Checking | undefined>(undefined);

/** Whose findings the list shows. */
export function useChecking(): Checking {
  const { checking } = useSession();
  return useContext(CheckingContext) ?? checking;
}
