/** @jest-environment jsdom */
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { layOutSimple } from "../../src/core/simple/lay-out-simple";
import { planUpgrade } from "../../src/core/simple/plan-upgrade";
import { totalsOf } from "../../src/core/summary/totals";
import { planStructureRevert } from "../../src/core/workbook/structure/plan-structure-revert";
import { inputsOf, namesOf, tieOf } from "../support/changed-plan";
import { startExcelPort } from "../support/excel-port";

test("a simple plan is upgraded in its own workbook in Excel, and back in one step", async () => {
  const { port, syncs } = await startExcelPort();
  await port.layOut(
    layOutSimple({
      place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
      years: [2026],
      locale: "zh",
      lines: [
        { what: "通村路硬化", unit: "公里", quantity: 2, unitCost: 450_000, payer: "中央衔接", own: 50_000 },
        { what: "购买能繁母牛", unit: "头", quantity: 10, unitCost: 7_000.5, payer: "群众自筹" },
      ],
    }),
  );
  const before = await port.read();
  syncs();
  const done = await port.restructure((now) => planUpgrade(now));
  if (!done.ok) throw new Error(done.reason.zh);
  expect(syncs()).toBeLessThan(20);
  const book = await port.read();
  expect(book.sheets.map(({ name }) => name)).toEqual([
    ...before.sheets.map(({ name }) => name),
    "封面",
    "养殖",
    "道路",
    "资金总表",
    "单价依据",
  ]);
  expect(totalsOf(readPlanBook(book)).amount).toBe(97_000_500);
  expect(tieOf(book)).toContain("勾稽一致");
  const undone = await port.restructure((now) => planStructureRevert(done.value, now));
  if (!undone.ok) throw new Error(undone.reason.zh);
  const after = await port.read();
  expect(inputsOf(after)).toEqual(inputsOf(before));
  expect(namesOf(after)).toEqual(namesOf(before));
});
