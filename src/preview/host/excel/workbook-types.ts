import type { ObjectTypes } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { chartTypes } from "./charts/chart-types";
import { commentTypes } from "./comment-types";
import { freezePanesType } from "./freeze-panes-type";
import { formatTypes } from "./format-types";
import { nameTypes } from "./name-types";
import { pageBreakTypes } from "./page-break-types";
import { pageLayoutTypes } from "./page-layout-types";
import { rangeObject } from "./range-target";
import { rangeType } from "./range-type";
import { settingTypes } from "./setting-types";
import { validationType } from "./validation-type";
import { workbookCreatedType } from "./workbook-created-type";
import { worksheetCollectionType } from "./worksheet-collection-type";
import { worksheetProtectionType } from "./worksheet-protection-type";
import { worksheetType } from "./worksheet-type";

/** Microsoft's own class by which a pane says that its event handlers are in place. */
const internalService = "Microsoft.InternalService.AddinInternalService";

/** Everything of `Excel` that this host can do, over one workbook. */
export function excelTypes(model: ExcelModel): ObjectTypes {
  const { book } = model;
  const selected = () => {
    const sheetId = book.activeSheet().getSheetId();
    return { sheetId, range: book.selection() };
  };
  return {
    Workbook: {
      properties: { Name: { get: () => book.name }, ReadOnly: { get: () => false } },
      navigation: {
        Worksheets: () => ({ type: "WorksheetCollection", target: {} }),
        Names: () => ({ type: "NamedItemCollection", target: {} }),
        Application: () => ({ type: "Application", target: {} }),
        Settings: () => ({ type: "SettingCollection", target: {} }),
        Comments: () => ({ type: "CommentCollection", target: {} }),
      },
      methods: {
        GetSelectedRange: () => rangeObject(selected().sheetId, selected().range),
        GetActiveCell: () => {
          const { sheetId, range } = selected();
          return rangeObject(sheetId, { ...range, bottom: range.top, right: range.left });
        },
      },
    },
    Application: {
      properties: {
        CalculationMode: {
          get: () => model.calculationMode,
          set: (_application, mode) => {
            model.calculationMode = String(mode);
            book.calculation.setManual(mode === "Manual");
          },
        },
        CalculationState: { get: () => "Done" },
      },
      methods: {
        Calculate: () => book.calculation.settle({ asked: true }),
        SuspendApiCalculationUntilNextSync: () => undefined,
        SuspendScreenUpdatingUntilNextSync: () => undefined,
        CreateWorkbook: (_application, [file]) => ({ type: "WorkbookCreated", target: String(file ?? "") }),
      },
    },
    WorkbookCreated: workbookCreatedType(model),
    WorksheetCollection: worksheetCollectionType(model),
    Worksheet: worksheetType(model),
    WorksheetProtection: worksheetProtectionType(model),
    WorksheetFreezePanes: freezePanesType(model),
    ...pageLayoutTypes(model),
    ...pageBreakTypes(model),
    Range: rangeType(model),
    ...formatTypes(model),
    DataValidation: validationType(model),
    ...nameTypes(model),
    ...settingTypes(model),
    ...commentTypes(model),
    ...chartTypes(model),
    [internalService]: { create: () => ({}), methods: { NotifyActionHandlerReady: () => undefined } },
  };
}
