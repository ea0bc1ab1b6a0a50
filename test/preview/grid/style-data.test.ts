import fc from "fast-check";
import { plainStyle, type CellStyle } from "../../../src/core/workbook/snapshot";
import { hex, styleData, styleSpec } from "../../../src/preview/grid/style-data";
import {
  pixelsOfPoints,
  pixelsOfWidth,
  pointsOfPixels,
  digitsOfPixels,
} from "../../../src/preview/grid/sizes";

const full: CellStyle = {
  numberFormat: "#,##0.00",
  fill: "#DCE6F1",
  bold: true,
  locked: false,
  look: {
    size: 16,
    color: "#C00000",
    italic: true,
    align: "center",
    wrap: true,
    border: ["top", "right", "bottom", "left"],
  },
};

it.each<[string, CellStyle, object]>([
  ["a plain cell", plainStyle, { locked: true }],
  [
    "all a spec can say",
    full,
    {
      numberFormat: "#,##0.00",
      fill: "#DCE6F1",
      bold: true,
      italic: true,
      size: 16,
      color: "#C00000",
      align: "center",
      wrap: true,
      border: true,
      locked: false,
    },
  ],
  ["lines on one side only", { ...plainStyle, look: { border: ["bottom"] } }, { locked: true }],
])("%s goes through the grid and back", (_, style, spec) => {
  expect(styleSpec(styleData(style), style.locked)).toEqual(spec);
});

it.each([
  ["rgb(220, 230, 241)", "#DCE6F1"],
  ["rgba(1,2,3,0.5)", "#010203"],
  ["#dce6f1", "#DCE6F1"],
])("colour %s is %s", (text, expected) => {
  expect(hex(text)).toBe(expected);
});

it("sizes go through the grid and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 255 }), fc.integer({ min: 1, max: 409 }), (digits, points) => {
      expect(digitsOfPixels(pixelsOfWidth(digits + 5 / 7))).toBe(digits);
      expect(pointsOfPixels(pixelsOfPoints(points))).toBeCloseTo(points, 9);
    }),
  );
});
