export { blankReference } from "./checks/blank-reference";
export { constantDiffers } from "./checks/constant-differs";
export { constantInRun } from "./checks/constant-in-run";
export { constantMismatch } from "./checks/constant-mismatch";
export { formulaOutlier } from "./checks/formula-outlier";
export { mixedAbsolute } from "./checks/mixed-absolute";
export { rangeShort } from "./checks/range-short";
export { referenceShifted } from "./checks/reference-shifted";
