import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";

/**
 * Univer looks through the lists of sheets out of view when it has time. A workbook may be closed or a sheet deleted by
 * then, upon which it throws where nobody can catch it: there is nothing to look through any more.
 */
export function skipLateValidation(injector: Injector): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const units = injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unitId, sheetId, ranges) =>
    units.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId)
      ? validate(unitId, sheetId, ranges)
      : Promise.resolve([]);
}
