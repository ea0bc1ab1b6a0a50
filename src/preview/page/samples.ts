import type { Text } from "../../core/model/locale";
import { texts } from "./texts";

/** The sample workbooks that come with the page; scripts/make-samples.ts makes the files. */
export const samples: readonly { readonly file: string; readonly name: Text }[] = [
  { file: "village-plan-faulty.xlsx", name: texts.sampleFaulty },
  { file: "village-plan-repaired.xlsx", name: texts.sampleRepaired },
  { file: "village-plan-clean.xlsx", name: texts.sampleClean },
];

/** The bytes of a sample. @throws TypeError when the server doesn't give them */
export async function fetchSample(file: string): Promise<Uint8Array> {
  const response = await fetch(`assets/samples/${file}`);
  if (!response.ok) throw new TypeError(`${file}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
