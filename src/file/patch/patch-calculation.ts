import { changeText, type TextChange } from "../xml/text-changes";
import { setAttribute, walkXml, type ElementPlace } from "../xml/walk-xml";

/**
 * The workbook part with the order to calculate everything when it is opened: the results of formulas that depend
 * on changed cells are old.
 */
export function orderCalculation(xml: string): string {
  let calculation: ElementPlace | undefined;
  let before: ElementPlace | undefined;
  walkXml(xml, (element, ancestors) => {
    if (ancestors.length !== 1) return;
    if (element.name === "calcPr") calculation = element;
    else if (/^(sheets|functionGroups|externalReferences|definedNames)$/.test(element.name)) before = element;
  });
  if (calculation) {
    const { start, openEnd } = calculation;
    const text = setAttribute(xml.slice(start, openEnd), "fullCalcOnLoad", "1");
    return changeText(xml, [{ start, end: openEnd, text }]);
  }
  if (!before) return xml;
  const { end, prefix } = before;
  return changeText(xml, [{ start: end, end, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/**
 * The calculation chain without cells that no longer hold a formula: Excel offers to repair a file whose chain
 * names such a cell. A chain's entry takes its sheet from the one before where it names none.
 * @param gone A1 by sheet id
 * @returns undefined when no entry is left: the part then has to go
 */
export function patchCalcChain(
  xml: string,
  gone: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const changes: TextChange[] = [];
  let sheet = "";
  let written = "";
  let left = 0;
  walkXml(xml, ({ name, attributes, start, openEnd, end }) => {
    if (name !== "c") return;
    sheet = attributes.i ?? sheet;
    if (gone.get(sheet)?.has(attributes.r ?? "")) {
      changes.push({ start, end, text: "" });
      return;
    }
    left++;
    if (attributes.i === undefined && written !== sheet)
      changes.push({ start, end: openEnd, text: setAttribute(xml.slice(start, openEnd), "i", sheet) });
    written = sheet;
  });
  return left === 0 ? undefined : changeText(xml, changes);
}
