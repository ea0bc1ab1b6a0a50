/** What is loaded for writing and for a reviewer's desk, in one part. */
export { addNote } from "./add-note";
export { applyEdits } from "./apply-edits";
export { keepReview } from "./keep-review";
export { putReport } from "./put-report";
export { revertEntries } from "./revert-entries";
export { workbookJournal } from "./workbook-journal";
