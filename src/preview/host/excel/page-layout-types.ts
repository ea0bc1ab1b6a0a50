import { HostError } from "../rich-api/host-error";
import { isHostObject, type ObjectTypes, type PropertyOf } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { findRange, rangeArgument, rangeObject, rangeText } from "./range-target";
import type { SheetTarget } from "./sheet-target";

/** Excel's own page setup, in points; kept as it was set, for nothing here prints. */
const initial: Readonly<Record<string, unknown>> = {
  Orientation: "Portrait",
  PaperSize: "A4",
  BlackAndWhite: false,
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
  PrintHeadings: false,
  PrintOrder: "DownThenOver",
  DraftMode: false,
  FirstPageNumber: "",
  Zoom: { scale: 100 },
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
};
const orientations = ["Portrait", "Landscape"];
const headerParts = [
  "LeftHeader",
  "CenterHeader",
  "RightHeader",
  "LeftFooter",
  "CenterFooter",
  "RightFooter",
];
const pointsPer: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** `PageLayout`, `HeaderFooterGroup` and `HeaderFooter`. */
export function pageLayoutTypes(model: ExcelModel): ObjectTypes {
  const { settings } = model.book;
  const property = (name: string): PropertyOf<SheetTarget> => ({
    get: ({ sheetId }) => settings.of(sheetId).page[name] ?? initial[name],
    set: ({ sheetId }, value) => {
      if (name === "Orientation" && !orientations.includes(String(value)))
        throw new HostError("InvalidArgument");
      settings.of(sheetId).page[name] = value;
    },
  });
  const kept = (key: "printArea" | "titleRows" | "titleColumns") => {
    const find = ({ sheetId }: SheetTarget) => {
      const text = settings.of(sheetId)[key];
      const found = text === undefined ? undefined : findRange(model, sheetId, text);
      return found && rangeObject(sheetId, found.range);
    };
    return {
      set: ({ sheetId }: SheetTarget, [range]: readonly unknown[]) => {
        const argument = isHostObject(range) ? range : String(range);
        settings.of(sheetId)[key] = rangeText(rangeArgument(model, sheetId, argument).range);
      },
      find,
    };
  };
  const [area, rows, columns] = [kept("printArea"), kept("titleRows"), kept("titleColumns")];
  return {
    PageLayout: {
      properties: Object.fromEntries(Object.keys(initial).map((name) => [name, property(name)])),
      navigation: { HeadersFooters: (target) => ({ type: "HeaderFooterGroup", target }) },
      methods: {
        SetPrintArea: area.set,
        SetPrintTitleRows: rows.set,
        SetPrintTitleColumns: columns.set,
        GetPrintTitleRowsOrNullObject: rows.find,
        GetPrintTitleColumnsOrNullObject: columns.find,
        SetPrintMargins: ({ sheetId }, [unit, margins]) => {
          const factor = pointsPer[String(unit)];
          if (factor === undefined) throw new HostError("InvalidArgument");
          for (const [side, size] of Object.entries(margins as Record<string, number>))
            settings.of(sheetId).page[`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`] =
              size * factor;
        },
      },
    },
    HeaderFooterGroup: {
      properties: { State: { get: () => "Default" } },
      navigation: { DefaultForAllPages: (target) => ({ type: "HeaderFooter", target }) },
    },
    HeaderFooter: {
      properties: Object.fromEntries(
        headerParts.map((part): [string, PropertyOf<SheetTarget>] => [
          part,
          {
            get: ({ sheetId }) => settings.of(sheetId).headersFooters[part] ?? "",
            set: ({ sheetId }, text) => {
              settings.of(sheetId).headersFooters[part] = String(text);
            },
          },
        ]),
      ),
    },
  };
}
