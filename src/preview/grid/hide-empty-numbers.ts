import { InterceptorEffectEnum, numfmt, type Injector } from "@univerjs/core";
import { InterceptCellContentPriority, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/**
 * A number format may say that a number shows nothing, as those of formula columns do for 0. Univer 0.9 takes the
 * empty text for "not formatted" and shows the bare number; this shows nothing.
 * @example "#,##0.00;[Red]-#,##0.00;\"\"" with 0 // shows nothing
 */
export function hideEmptyNumbers(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, { workbook }, next) => {
      const value = cell?.v;
      if (!cell?.s || typeof value !== "number") return next(cell);
      const pattern = workbook.getStyles().get(cell.s)?.n?.pattern;
      if (!pattern?.includes(";") || numfmt.format(pattern, value, { throws: false }) !== "")
        return next(cell);
      return next({ ...cell, v: "" });
    },
  });
}
