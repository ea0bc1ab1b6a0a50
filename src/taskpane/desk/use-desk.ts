import { useSession } from "../session-context";
import { deskOf, type Desk } from "../state/desk";
import { useStore } from "../state/store";

/** The session's desk, and whether it is at work. */
export function useDesk(): { readonly desk: Desk; readonly busy: boolean } {
  const desk = deskOf(useSession());
  const { busy } = useStore(desk.store);
  return { desk, busy };
}
