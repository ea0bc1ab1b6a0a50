import type { ObjectType } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { integerArgument, rangeArgument, rangeObject, wholeSheet } from "./range-target";
import type { SheetTarget } from "./sheet-target";

/** `WorksheetFreezePanes`. */
export function freezePanesType(model: ExcelModel): ObjectType<SheetTarget> {
  const location = ({ sheetId }: SheetTarget) => {
    const { rows, cols } = model.dimensions.frozen(sheetId);
    if (rows === 0 && cols === 0) return undefined;
    return rangeObject(sheetId, {
      ...wholeSheet,
      ...(rows > 0 ? { bottom: rows - 1 } : {}),
      ...(cols > 0 ? { right: cols - 1 } : {}),
    });
  };
  return {
    methods: {
      FreezeRows: ({ sheetId }, [count = 1]) => model.dimensions.freeze(sheetId, integerArgument(count), 0),
      FreezeColumns: ({ sheetId }, [count = 1]) =>
        model.dimensions.freeze(sheetId, 0, integerArgument(count)),
      FreezeAt: ({ sheetId }, [range]) => {
        const { bottom, right } = rangeArgument(model, sheetId, range).range;
        const all = wholeSheet;
        model.dimensions.freeze(
          sheetId,
          bottom === all.bottom ? 0 : bottom + 1,
          right === all.right ? 0 : right + 1,
        );
      },
      Unfreeze: ({ sheetId }) => model.dimensions.freeze(sheetId, 0, 0),
      GetLocation: location,
      GetLocationOrNullObject: location,
    },
  };
}
