/** What is loaded for a reviewer's desk, in one part. */
export { addNote } from "./add-note";
export { keepReview } from "./keep-review";
export { putReport } from "./put-report";
export { revertEntries } from "./revert-entries";
