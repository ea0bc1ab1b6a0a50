import { currentCellsOf } from "../../core/journal/current-cells";
import { lineTablesOf } from "../../core/journal/line-tables";
import { relocated } from "../../core/journal/relocate";
import { findingsReport, type FindingsReport } from "../../core/report/findings-report";
import { htmlReport } from "../../core/report/html-report";
import { layOutFindings } from "../../core/report/lay-out-findings";
import { bothOf, sayIn } from "../texts/define-texts";
import { deskTexts } from "../texts/desk-texts";
import type { DeskWork } from "./desk-work";
import { saveFile } from "./save-file";
import type { Session } from "./session";

/** What was found, decided and changed, to hand on. */
export interface Reporting {
  /** Writes the report sheet, in place of the one before it. */
  readonly writeSheet: () => Promise<boolean>;
  /** Saves a page that prints. */
  readonly savePage: () => Promise<boolean>;
}

export function createReporting({ book, checking, notices, view }: Session, work: DeskWork): Reporting {
  /** Checked anew, so that the report never says what is no longer so; null where that did not succeed. */
  async function report(): Promise<FindingsReport | null> {
    await checking.check();
    const { result, phase } = checking.store.get();
    if (!result || phase.kind !== "done") return null;
    const { entries } = await book.history();
    const snapshot = entries.length > 0 ? await book.read() : null;
    const { county, township, village } = result.plan.place;
    return findingsReport({
      title: sayIn(view.get().locale, deskTexts)("planTitle", { place: `${county}${township}${village}` }),
      time: new Date().toISOString(),
      settings: result.settingsLabel,
      findings: result.findings,
      textOf: ({ text }) => text,
      notChecked: result.notChecked,
      coverage: result.coverage,
      changes: snapshot ? relocated(entries, lineTablesOf(snapshot)).entries : [],
      current: snapshot ? currentCellsOf(snapshot) : () => undefined,
    });
  }
  return {
    writeSheet: () =>
      work(async () => {
        const made = await report();
        if (!made) return;
        const sheet = await book.putReport(layOutFindings(made, view.get().locale));
        notices.show({ intent: "success", text: bothOf(deskTexts, "reportWritten", { sheet }) });
      }),
    savePage: () =>
      work(async () => {
        const made = await report();
        if (!made) return;
        const { locale } = view.get();
        saveFile(deskTexts.reportFile[locale], "text/html", htmlReport([made], locale));
        notices.show({
          intent: "success",
          text: bothOf(deskTexts, "reportSaved", { file: deskTexts.reportFile }),
        });
      }),
  };
}
