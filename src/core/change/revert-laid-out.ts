import { failed, ok, type Result } from "../model/result";
import type { Text } from "../model/locale";
import type { WorkbookSpec } from "../workbook/sheet-spec";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { changedSince } from "../workbook/structure/plan-structure-revert";
import type { StructureChange } from "../workbook/structure/structure-change";
import { brokenBy } from "./broken-by";

/** Sheets that were laid out in one go. */
export interface LaidOut {
  readonly what: Text;
  readonly spec: WorkbookSpec;
  /** The workbook as it was read right afterwards. */
  readonly after: WorkbookSnapshot;
}

/**
 * Plans taking a plan that was laid out away again, sheets and names.
 * @returns a reason where anything on its sheets was changed since, or formulas elsewhere look at them: then nothing may
 *   be done
 */
export function planLaidOutRevert(
  { what, spec, after }: LaidOut,
  now: WorkbookSnapshot,
): Result<StructureChange> {
  const added = spec.sheets.map((sheet, position) => ({ kind: "add-sheet", spec: sheet, position }) as const);
  const changed = changedSince({ steps: added, after }, now);
  if (changed) return failed(changed);
  const steps = [
    ...spec.names.map(({ name }) => ({ kind: "name", name, formula: null }) as const),
    ...spec.sheets.map(({ name }) => ({ kind: "remove-sheet", sheet: name }) as const),
  ];
  const { count } = brokenBy(now, steps);
  if (count > 0)
    return failed({
      zh: `别处有 ${count} 个公式在看这些计划表，未撤回。请先改掉那些公式。`,
      en: `${count} ${count === 1 ? "formula looks" : "formulas look"} at these plan sheets from elsewhere; nothing was undone. Change them first.`,
    });
  return ok({ what: { zh: `已撤回：${what.zh}`, en: `Undone: ${what.en}` }, steps });
}
