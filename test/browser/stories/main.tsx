import { createRoot } from "react-dom/client";
import { cleanPlan } from "../../../scripts/samples/clean-plan";
import { faultyPlan } from "../../../scripts/samples/village-plan";
import { tabOfAddress } from "../../../src/commands/ribbon-buttons";
import { layOutSimple } from "../../../src/core/simple/lay-out-simple";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { WorkbookError } from "../../../src/core/workbook/port";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { startAuditWorker } from "../../../src/taskpane/audit/start-audit-worker";
import { checkRunner } from "../../../src/taskpane/check/check-runner";
import { startCheckWorker } from "../../../src/taskpane/check/start-check-worker";
import type { HostPage } from "../../../src/taskpane/host-page";
import { Pane } from "../../../src/taskpane/Pane";
import { startPlanTextWorker } from "../../../src/taskpane/plan-text/start-plan-text-worker";
import { createSession } from "../../../src/taskpane/state/session";
import "../../../src/taskpane/taskpane.css";
import { workerRunner } from "../../../src/taskpane/worker-runner";
import { memoryWorkbook, type MemoryWorkbook } from "../../support/memory-workbook";
import { longPlan } from "./long-plan";
import { ownTableSheets } from "./own-table-sheets";
import { simplePlan } from "./simple-plan";

declare global {
  interface Window {
    /** For the tests: the workbook behind the pane. */
    storyWorkbook: MemoryWorkbook;
  }
}

const stories: Readonly<Record<string, () => WorkbookSpec>> = {
  faulty: () => layOutPlan(faultyPlan),
  clean: () => layOutPlan(cleanPlan),
  long: () => layOutPlan(longPlan(2000)),
  large: () => layOutPlan(longPlan(5000)),
  simple: () => layOutSimple(simplePlan),
  empty: () => ({ sheets: [], names: [] }),
  tables: () => ({ sheets: ownTableSheets(), names: [] }),
  "plan-and-table": () => {
    const plan = layOutPlan(faultyPlan);
    return { ...plan, sheets: [...ownTableSheets(), ...plan.sheets] };
  },
};

const samples: HostPage = {
  samples: [{ name: { zh: "柳湾村计划（有错）", en: "Liuwan village plan (faulty)" }, open: async () => {} }],
};

/**
 * One pane over the workbook that the address asks for, with its real checks in their worker:
 * ?story=faulty|clean|long|large|simple|empty|tables|plan-and-table
 * &slow=MILLISECONDS &refused &lang=zh|en &dark &tab=new|check|audit|funding
 */
const asked = new URLSearchParams(location.search);
const story = asked.get("story") ?? "faulty";
const workbook = memoryWorkbook(stories[story]!(), Number(asked.get("slow") ?? 0));
window.storyWorkbook = workbook;
if (asked.has("refused"))
  workbook.refuse(
    new WorkbookError("cell-edit", {
      zh: "Excel 正在编辑单元格。请按回车结束编辑，然后再试一次。",
      en: "Excel is editing a cell. Press Enter to finish, then try again.",
    }),
  );

const session = createSession({
  port: workbook,
  runner: checkRunner(startCheckWorker),
  auditWorker: workerRunner(startAuditWorker),
  textRunner: workerRunner(startPlanTextWorker),
  locale: asked.get("lang") === "en" ? "en" : "zh",
  tab: tabOfAddress(location.search),
  hostPage: story === "empty" ? samples : undefined,
});
// What the workbook itself takes is none of the pane's time; the bench counts from the mark on.
if (!asked.has("slow") && !asked.has("refused")) await workbook.read();
performance.mark("pane-starts");
createRoot(document.getElementById("pane")!).render(
  <Pane session={session} look={{ isDarkTheme: asked.has("dark") }} />,
);
void session.start();
