import { bothOf } from "../texts/define-texts";
import { deskTexts } from "../texts/desk-texts";
import type { DeskWork } from "./desk-work";
import { saveFile } from "./save-file";
import type { Session } from "./session";

/** The county's settings as a file that goes from county to townships. */
export interface CountyFile {
  /** Puts the settings of a file into the workbook, to be taken back like every other change. */
  readonly load: (file: Blob) => Promise<boolean>;
  readonly save: () => Promise<boolean>;
}

/** What reads and writes the settings, with the schema they have to fit: asked for when it is used. */
const settingsCode = () => import(/* webpackChunkName: "county-settings" */ "./county-settings-code");

/** Far more than a cell holds; a film is not read into memory to find that out. */
const mostBytes = 1_000_000;

export function createCountyFile({ book, changes, checking, notices }: Session, work: DeskWork): CountyFile {
  return {
    load: (file) =>
      work(async () => {
        const { readSettingsJson, settingsEdits, settingsLabel } = await settingsCode();
        const read = readSettingsJson(await file.slice(0, mostBytes).text());
        if (!read.ok) return notices.show({ intent: "error", text: read.reason });
        const edits = settingsEdits(await book.read(), read.value);
        if (!edits.ok) return notices.show({ intent: "error", text: edits.reason });
        const what = bothOf(deskTexts, "settingsLoaded", { label: settingsLabel(read.value) });
        if (await changes.write(edits.value, what)) notices.show({ intent: "success", text: what });
      }),
    save: () =>
      work(async () => {
        const { result } = checking.store.get();
        if (!result) return;
        const { settingsJson } = await settingsCode();
        // One name in every language of the pane: the file goes from office to office.
        saveFile(deskTexts.settingsFile.zh, "application/json", settingsJson(result.settings));
        notices.show({
          intent: "success",
          text: bothOf(deskTexts, "reportSaved", { file: deskTexts.settingsFile.zh }),
        });
      }),
  };
}
