/** The hidden sheet that keeps settings: two columns, key and JSON value; schema version in row 1. */
export const settingsSheet = "_plan";
