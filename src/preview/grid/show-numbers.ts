import { InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { InterceptCellContentPriority, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { aboveHalf, formatNumber } from "../host/engine/format-number";

/**
 * Shows numbers in their formats as Excel does: rounded by their decimal digits, and nothing at all where the format
 * says so, as those of formula columns do for 0 – Univer 0.9 takes the empty text for "not formatted" and shows the
 * bare number.
 * @example "#,##0.00;[Red]-#,##0.00;\"\"" with 0 // shows nothing
 */
export function showNumbers(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, { workbook }, next) => {
      const value = cell?.v;
      if (!cell?.s || typeof value !== "number") return next(cell);
      const pattern = workbook.getStyles().get(cell.s)?.n?.pattern;
      if (pattern === undefined || pattern === "General") return next(cell);
      const isEmpty = pattern.includes(";") && formatNumber(pattern, value) === "";
      return next({ ...cell, v: isEmpty ? "" : aboveHalf(value) });
    },
  });
}
