import { firstCustomFormat } from "../number-formats";
import { StyleTable } from "../write/style-table";
import { changeText, type TextChange } from "../xml/text-changes";
import { setAttribute, walkXml, type ElementPlace } from "../xml/walk-xml";

const listNames = ["numFmts", "fonts", "fills", "borders", "cellXfs"] as const;
type ListName = (typeof listNames)[number];

interface StyleLists {
  readonly root: ElementPlace | undefined;
  readonly places: ReadonlyMap<string, ElementPlace>;
  readonly counts: ReadonlyMap<string, number>;
  readonly lastFormat: number;
}

/** A table whose looks can be added to a styles part. */
export function styleTableFor(styles: string): StyleTable {
  const { counts, lastFormat } = findLists(styles);
  const count = (name: ListName) => counts.get(name) ?? 0;
  return new StyleTable({
    fonts: count("fonts"),
    fills: count("fills"),
    borders: count("borders"),
    cellXfs: count("cellXfs"),
    nextFormat: lastFormat + 1,
  });
}

/** The styles part with the looks of a table that `styleTableFor` it gave. */
export function appendStyles(styles: string, table: StyleTable): string {
  const { root, places, counts } = findLists(styles);
  const lists = table.lists();
  const prefix = root?.prefix ?? "";
  const changes = listNames.flatMap((name): readonly TextChange[] => {
    const added = lists[name];
    if (added.length === 0) return [];
    const xml = added.join("").replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
    const place = places.get(name);
    const total = String((counts.get(name) ?? 0) + added.length);
    if (place && !place.selfClosing)
      return [
        {
          start: place.start,
          end: place.openEnd,
          text: setAttribute(styles.slice(place.start, place.openEnd), "count", total),
        },
        { start: place.closeStart, end: place.closeStart, text: xml },
      ];
    // Only number formats may be missing; they are the first list by the schema.
    const at = place ?? { start: root?.openEnd ?? 0, end: root?.openEnd ?? 0 };
    return [
      { start: at.start, end: at.end, text: `<${prefix}${name} count="${total}">${xml}</${prefix}${name}>` },
    ];
  });
  return changeText(styles, changes);
}

function findLists(styles: string): StyleLists {
  let root: ElementPlace | undefined;
  const places = new Map<string, ElementPlace>();
  const counts = new Map<string, number>();
  let lastFormat = firstCustomFormat - 1;
  walkXml(styles, (element, ancestors) => {
    const parent = ancestors.at(-1)?.name ?? "";
    if (ancestors.length === 0) root = element;
    else if (ancestors.length === 1) places.set(element.name, element);
    else if (ancestors.length === 2) counts.set(parent, (counts.get(parent) ?? 0) + 1);
    if (element.name === "numFmt" && parent === "numFmts")
      lastFormat = Math.max(lastFormat, Number(element.attributes.numFmtId) || 0);
  });
  return { root, places, counts, lastFormat };
}
