// Writes the sample workbooks: npm run samples
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeSample, samples, type SampleName } from "./samples/samples";

const folder = join(import.meta.dirname, "..", "assets", "samples");
await mkdir(folder, { recursive: true });
for (const name of Object.keys(samples) as SampleName[])
  await writeFile(join(folder, name), await makeSample(name));
