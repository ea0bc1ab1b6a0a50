import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeSample, samples, type SampleName } from "../scripts/samples/samples";
import { templates } from "../src/core/templates";

const folder = join(__dirname, "..", "assets", "samples");
const names = Object.keys(samples) as SampleName[];

test("the folder holds the samples and nothing else", () => {
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
});

// The same spec gives the same bytes, so a sample that lags behind the templates is noticed: npm run samples
test.each(names)("%s is what the script makes today", async (name) => {
  const made = await makeSample(name);
  expect(Buffer.compare(readFileSync(join(folder, name)), made)).toBe(0);
});

test("the clean sample has lines in every template there is", () => {
  const { lines = {} } = samples["village-plan-clean.xlsx"];
  expect(templates.map(({ id }) => id).filter((id) => (lines[id]?.length ?? 0) === 0)).toEqual([]);
});
