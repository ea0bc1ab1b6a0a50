/*
 * The reviewer's desk comes in one script of its own: it is asked for when the findings stand on the screen, so that
 * it is there before the first decision.
 */
const load = () => import(/* webpackChunkName: "desk" */ "../desk/desk-views");

export const loadDecision = async () => (await load()).DecisionForm;
export const loadNote = async () => (await load()).NoteForm;
export const loadLines = async () => (await load()).LinesPart;
export const loadRecord = async () => (await load()).RecordPart;
