import type { Tab } from "../../commands/ribbon-buttons";
import type { HostPage } from "../../taskpane/host-page";
import { element } from "./element";

/** What the pane's page asks this page for, before office.js runs in it. */
export interface PaneConnector {
  /** Puts the host behind the pane's `window.external`. Called by `connect-pane.ts`. */
  readonly connect: (paneWindow: Window) => void;
}

declare global {
  interface Window {
    planBudgetPreview?: PaneConnector;
  }
}

/**
 * The frame with the unchanged task pane. A new workbook gets a new pane, as in Excel, where every workbook has
 * one of its own.
 */
export class PaneFrame {
  constructor(
    private readonly place: HTMLElement,
    private readonly title: string,
    connectHost: (paneWindow: Window) => void,
    hostPage: HostPage,
    /** Hears of keys pressed in the pane: its frame keeps them from this page otherwise. */
    onKey: (event: KeyboardEvent) => void,
  ) {
    window.planBudgetPreview = {
      connect(paneWindow) {
        paneWindow.planBudgetHostPage = hostPage;
        paneWindow.addEventListener("keydown", onKey);
        connectHost(paneWindow);
      },
    };
  }

  /** Loads the pane anew, at a tab or where it chooses itself. */
  load(tab?: Tab): void {
    const src = tab ? `taskpane.html?tab=${tab}` : "taskpane.html";
    this.place.replaceChildren(element("iframe", { src, title: this.title }));
  }
}
