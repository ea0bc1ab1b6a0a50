import { createRoot } from "react-dom/client";
import { tabOfAddress } from "../../../src/commands/ribbon-buttons";
import { fen } from "../../../src/core/model/money";
import { WorkbookError } from "../../../src/core/workbook/port";
import type { CheckResult } from "../../../src/taskpane/check/check-result";
import { Pane } from "../../../src/taskpane/Pane";
import { createSession } from "../../../src/taskpane/state/session";
import "../../../src/taskpane/taskpane.css";
import { cellsOf, faults, manyFaults, scriptedResult } from "./scripted-findings";
import { scriptedWorkbook, type ScriptedWorkbook } from "./scripted-workbook";

declare global {
  interface Window {
    /** For the tests: the workbook behind the pane. */
    storyWorkbook: ScriptedWorkbook;
  }
}

/**
 * One pane in the state that the address asks for:
 * ?story=faulty|clean|empty|many|failing|slow &lang=zh|en &dark &tab=new|check|funding
 */
const asked = new URLSearchParams(location.search);
const story = asked.get("story") ?? "faulty";

const list = story === "many" ? manyFaults(2000) : story === "clean" ? [] : faults;
const workbook = scriptedWorkbook(cellsOf(list), story === "slow" ? 400 : 0);
window.storyWorkbook = workbook;

const notAPlan = (result: CheckResult): CheckResult => ({
  ...result,
  planSheets: 0,
  findings: [],
  notChecked: [{ what: "no-plan-sheets", detail: "" }],
  totals: { amount: fen(0), funded: fen(0), gap: fen(0), bySource: [], byTemplate: [], uncounted: [] },
});

function result(): CheckResult {
  if (story === "failing")
    throw new WorkbookError("cell-edit", {
      zh: "Excel 正在编辑单元格。请按回车结束编辑，然后再试一次。",
      en: "Excel is editing a cell. Press Enter to finish, then try again.",
    });
  const checked = scriptedResult(list, workbook.cells);
  if (story === "clean") return { ...checked, notChecked: [] };
  return story === "empty" && workbook.laidOut.length === 0 ? notAPlan(checked) : checked;
}

const session = createSession({
  port: workbook,
  runner: { run: async () => result() },
  locale: asked.get("lang") === "en" ? "en" : "zh",
  tab: tabOfAddress(location.search),
  hostPage:
    story === "empty"
      ? {
          samples: [
            { name: { zh: "柳湾村计划（有错）", en: "Liuwan village plan (faulty)" }, open: async () => {} },
          ],
        }
      : undefined,
});

createRoot(document.getElementById("pane")!).render(
  <Pane session={session} look={{ isDarkTheme: asked.has("dark") }} />,
);
void session.start();
