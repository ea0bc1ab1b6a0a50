import type { PhaseEntry, SourceEntry } from "./entry";
import type { Mark } from "./mark";
import { sourceBehind } from "./source-name";
import { restCue } from "./sum-words";

/**
 * What money still to be found is (缺口18万元, 尚有80万元缺口请镇政府解决): a source where a body is named to fill it, else a
 * part of the whole and no line. 饮水工程资金缺口18万元 is none either.
 * @param rest what the words before the amount name, "" for nothing
 */
export function shortfallOf(mark: Mark, rest: string): SourceEntry | PhaseEntry | undefined {
  if (!restCue.test(mark.before) && !/^的?(?:资金)?(?:缺口|差额)/.test(mark.after)) return undefined;
  const name = sourceBehind(mark.tail);
  if (name !== undefined) return { kind: "source", name, amount: mark, shared: false };
  return rest === "" ? { kind: "phase", amount: mark, staged: false } : undefined;
}
