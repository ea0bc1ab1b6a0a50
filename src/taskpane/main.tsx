import { createRoot } from "react-dom/client";
import { tabOfAddress } from "../commands/ribbon-buttons";
import { excelWorkbook } from "../excel/excel-workbook";
import { keptJournal } from "../excel/kept-journal";
import { startAuditWorker } from "./audit/start-audit-worker";
import { checkRunner } from "./check/check-runner";
import { startCheckWorker } from "./check/start-check-worker";
import { Pane } from "./Pane";
import { startPlanTextWorker } from "./plan-text/start-plan-text-worker";
import { localeOf, remember, remembered } from "./preferences";
import { createSession, type Session } from "./state/session";
import { shellTexts } from "./texts/shell-texts";
import { workerRunner } from "./worker-runner";
import "./taskpane.css";

/** ExcelApi 1.9 is the floor; below it the pane says what to install. */
const floor = "1.9";

const place = document.getElementById("pane")!;

/** The one page where the pane meets Office: waits for it, then puts the session together. */
async function open(): Promise<void> {
  if (typeof Office === "undefined") return tell(shellTexts.noOffice);
  await Office.onReady();
  if (!Office.context.requirements.isSetSupported("ExcelApi", floor)) return tell(shellTexts.oldExcel);
  const session: Session = createSession({
    port: excelWorkbook({ journal: keptJournal(() => session.view.get().locale) }),
    runner: checkRunner(startCheckWorker),
    auditWorker: workerRunner(startAuditWorker),
    textRunner: workerRunner(startPlanTextWorker),
    locale: localeOf(Office.context.displayLanguage),
    tab: tabOfAddress(location.search),
    hostPage: window.planBudgetHostPage,
    rememberLocale: (locale) => void remember("locale", locale),
    rememberName: (name) => void remember("name", name),
  });
  createRoot(place).render(<Pane session={session} look={Office.context.officeTheme} />);
  void session.start();
  await shown();
  session.view.set(await remembered());
}

/** When the first view stands on the screen and answers: what comes later must not make it wait. */
const shown = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Before React there is only the page: both languages, one under the other. */
function tell({ zh, en }: { zh: string; en: string }): void {
  const opening = document.getElementById("opening");
  if (opening) opening.innerText = `${zh}\n${en}`;
}

void open();
