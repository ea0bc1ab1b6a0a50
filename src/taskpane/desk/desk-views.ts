/* The reviewer's desk, in one script that comes when the findings stand on the screen. */
export { DecisionForm } from "./DecisionForm";
export { LinesPart } from "./LinesPart";
export { NoteForm } from "./NoteForm";
export { RecordPart } from "./RecordPart";
