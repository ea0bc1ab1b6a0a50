import "./page/pane-frame";

/*
 * Runs in the pane's page before office.js, which looks for its host the moment it loads. Opened by itself, the
 * page has no host; the pane then says so.
 */
if (window.parent !== window) window.parent.planBudgetPreview?.connect(window);
