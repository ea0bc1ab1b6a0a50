export const unusedButtons = {};
