import { constructionKinds, projectTypes } from "../../../src/core/library/project-types";
import { templates } from "../../../src/core/templates";

const texts = [
  ...constructionKinds,
  ...projectTypes.flatMap(({ name, kinds }) => [
    name,
    ...kinds.flatMap((kind) => [kind.name, ...kind.subtypes]),
  ]),
];

test.each(texts)("$zh is there in both languages", ({ zh, en }) => {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/^[\x20-\x7e–]+$/);
});

test.each(templates)(
  "the usual project type of $id is one of the list, in both languages",
  ({ libraryType }) => {
    const [first, second, third] = libraryType;
    const type = projectTypes.find(({ name }) => name.zh === first!.zh);
    const kind = type?.kinds.find(({ name }) => name.zh === second!.zh);
    const subtype = kind?.subtypes.find(({ zh }) => zh === third!.zh);
    expect([type?.name, kind?.name, subtype]).toEqual([first, second, third]);
  },
);
