import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { usePick } from "../texts/use-texts";
import { useHiddenText } from "./use-hidden-text";

/** Says news to screen readers; seen by nobody, taking no focus. */
export function Announcer() {
  const { announced } = useStore(useSession().notices.store);
  const pick = usePick();
  return (
    <div role="status" className={useHiddenText()}>
      {announced && pick(announced)}
    </div>
  );
}
