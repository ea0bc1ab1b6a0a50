export { amountMismatch } from "./amount-mismatch";
export { formulaOverwritten } from "./formula-overwritten";
export { fundingGap } from "./funding-gap";
export { numberAsText } from "./number-as-text";
export { numberMasked } from "./number-masked";
export { numberMissing } from "./number-missing";
export { totalMismatch } from "./total-mismatch";
export { unitSlip } from "./unit-slip";
