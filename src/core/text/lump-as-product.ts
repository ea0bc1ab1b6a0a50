import { almost } from "./arithmetic";
import type { Entry } from "./entry";
import type { Ledger } from "./ledger";
import { readProduct } from "./read-product";
import { shareWord } from "./share-word";

/**
 * Gives the line before the cost that is just its product, whatever its name: 数量:4600米;单价:36.5元;材料费:16.79万元.
 * @returns false where it is not
 */
export function attachProduct(ledger: Ledger, entry: Entry): boolean {
  const last = ledger.stack.at(-1);
  if (entry.kind !== "lump" || last?.entry.kind !== "line" || last.mark) return false;
  const price = last.entry.prices.at(-1);
  if (!price || !/[费款额金资]$/.test(entry.amount.before)) return false;
  if (readProduct(last.entry, price, entry.amount)?.fits !== true) return false;
  ledger.attach(last, entry.amount);
  return true;
}

/** 奖补资金28.5万元,奖补农户190户,户均1500元: the amount told before its product is the same money. */
export function mergeToldProduct(ledger: Ledger): void {
  const [lump, line, ...more] = ledger.lines;
  if (more.length > 0 || lump?.kind !== "lump" || line?.kind !== "line" || line.amount) return;
  const price = line.prices.at(-1);
  const node = ledger.stack.find(({ entry }) => entry === line);
  const reading = price && readProduct(line, price, lump.amount);
  if (!node || !reading) return;
  // 建房补助67.2万元,涉及21户,每户3.4万元: meant for it, but for a slip.
  const counted = reading.quantity.parts[0]?.before ?? "";
  const meant =
    /^(?:共|涉及|惠及|受益|覆盖|用于|补助|奖补|安排|规模|数量|(?:建筑|种植|建设)?面积)/.test(counted) ||
    shareWord(lump.amount.before, counted);
  if (!reading.fits && !(meant && almost(reading.computed ?? 0, lump.amount.figure.value ?? 0))) return;
  ledger.attach(node, lump.amount);
  ledger.drop(lump);
}
