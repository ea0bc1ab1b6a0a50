import { wholesIn } from "../../../src/core/model/parts-in-text";

test.each<[string, readonly object[]]>([
  ["重点42个(10,6,6,2,16)", [{ whole: 42, unit: "个", parts: [10, 6, 6, 2, 16], ofWhich: false }]],
  ["1,136人（东组500人、西组636人）", [{ whole: 1136, parts: [500, 636] }]],
  ["800名，其中高职500名、中职300名。", [{ whole: 800, parts: [500, 300], ofWhich: true }]],
  ["30户（其中：脱贫户12户，5个组）", [{ whole: 30, parts: [12], ofWhich: true }]],
  ["水池(长10米，宽5米)", []],
  ["3期(2024,2025,2026)", []],
  ["42个（一期、二期）", []],
  ["", []],
])("%s", (text, wholes) => {
  const found = wholesIn(text);
  expect(found).toHaveLength(wholes.length);
  expect(found).toMatchObject(wholes);
});
