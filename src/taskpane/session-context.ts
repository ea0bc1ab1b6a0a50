import { createContext, useContext } from "react";
import type { Session } from "./state/session";

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session given at the root. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no session above this component");
  return session;
}
