import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { writeXlsx } from "../../src/file/write-xlsx";
import { cleanPlan } from "./clean-plan";
import { faultyPlan, repairedPlan } from "./village-plan";

/** The sample workbooks under assets/samples/, by file name. */
export const samples = {
  "village-plan-faulty.xlsx": faultyPlan,
  "village-plan-repaired.xlsx": repairedPlan,
  "village-plan-clean.xlsx": cleanPlan,
} as const;
export type SampleName = keyof typeof samples;

export const makeSample = (name: SampleName): Promise<Uint8Array> => writeXlsx(layOutPlan(samples[name]));
