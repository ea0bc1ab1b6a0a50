/**
 * Colours of sources and statuses, in charts as in the pane. Neighbours differ in lightness as well as in hue, so that
 * they stay apart in grey print and for colour-blind readers; each keeps 3:1 against a light and a dark background.
 */
export const seriesColours = [
  ...["#2b78c4", "#b5651d", "#3c8f5a", "#8f5bb5", "#a07d00", "#c0497a"],
  ...["#008b9c", "#cf4436", "#6b7f2f", "#5b74d6", "#8a6d5c", "#6d7f8f"],
] as const;

/** What nobody has said. */
export const unsaidColour = "#a6a6a6";

/** The colour of the source or status at a place; after the last they begin anew. */
export const seriesColour = (at: number): string => seriesColours[at % seriesColours.length]!;
