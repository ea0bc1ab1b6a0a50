import type { Text } from "../core/model/locale";

/**
 * What the page around the pane may offer beyond Excel itself. Excel offers nothing; a page that shows the pane
 * beside a grid of its own puts this on the pane's window, before the pane's script, as `planBudgetHostPage`.
 */
export interface HostPage {
  /** Ready-made workbooks; `open` replaces the workbook in the grid. */
  readonly samples: readonly { readonly name: Text; readonly open: () => Promise<void> }[];
}

declare global {
  interface Window {
    planBudgetHostPage?: HostPage;
  }
}
