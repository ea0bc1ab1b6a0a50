import type { Mark } from "./mark";
import { residue } from "./sum-words";
import { phaseCue, stageAlone } from "./vocabulary";

/**
 * Whether an amount is the money of a year or stage (2026年, 首期).
 * @param rest what the words before it name, "" for nothing
 */
export function isStage(mark: Mark, rest: string, next: Mark | undefined): boolean {
  // 2021-2023年安排330万元,其中2021年…: the whole span is what the years break down.
  if (next !== undefined && /^其中/.test(next.before) && phaseCue.test(next.before)) return false;
  return (
    (phaseCue.test(mark.before) && residue(mark.before.replace(phaseCue, "")) === "") ||
    (rest === "" && stageAlone.test(mark.aside)) ||
    // 4月底前拨付18万元: when a part of it is paid.
    /月[\u4e00-\u9fff\d]{0,4}(?:前|内|日)(?:再|先|各|集中)?(?:拨付|到位|汇入|支付|下达|兑现|付清?|拨)$/.test(
      mark.before,
    ) ||
    // 开工拨付40%计60万元,验收后拨付20%计30万元
    /(?:开工|进场|完工|竣工|验收|结算|质保期?满?|签订合同|合同签订)(?:合格)?[后前时]?(?:再|先)?(?:拨付|支付|预?付|兑付|拨)(?:[,，]?[计即])?$/.test(
      mark.before,
    )
  );
}
