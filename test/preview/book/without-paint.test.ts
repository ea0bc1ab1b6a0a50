import { withoutPaint } from "../../../src/preview/book/without-paint";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { smallSpec } from "../../support/small-spec";

const painted = (fill: string): WorkbookSpec => ({
  ...smallSpec,
  sheets: smallSpec.sheets.map((sheet) =>
    sheet.name === "道 路"
      ? { ...sheet, styles: { ...sheet.styles, money: { ...sheet.styles["money"], fill } } }
      : sheet,
  ),
});
const kept = (before: string | null, after = "#77AADD") => ({
  sheetId: "1",
  sheet: "道 路",
  fills: [{ range: { top: 1, left: 3, bottom: 1, right: 3 }, before, after }],
});
const fillsOf = ({ sheets: [sheet] }: WorkbookSpec) =>
  sheet!.cells.filter(({ col }) => col === 3).map(({ style }) => style && sheet!.styles[style]?.fill);

test.each([
  ["a colour comes back", painted("#77AADD"), kept("#F2F2F2"), ["#DCE6F1", "#F2F2F2", "#77AADD", undefined]],
  ["no fill comes back", painted("#77AADD"), kept(null), ["#DCE6F1", undefined, "#77AADD", undefined]],
  [
    "what someone filled meanwhile stays",
    painted("#00FF00"),
    kept(null),
    ["#DCE6F1", "#00FF00", "#00FF00", undefined],
  ],
  [
    "other sheets are left alone",
    painted("#77AADD"),
    { ...kept(null), sheet: "资金" },
    ["#DCE6F1", "#77AADD", "#77AADD", undefined],
  ],
])("%s", (_title, spec, fills, expected) => {
  expect(fillsOf(withoutPaint(spec, fills))).toEqual(expected);
});
