/** Longest texts that are kept; a cell holds 32,767 characters, and several of these go into one. */
export const longestReason = 500;
export const longestName = 60;
