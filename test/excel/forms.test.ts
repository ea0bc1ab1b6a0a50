/** @jest-environment jsdom */
import { startExcelPort } from "../support/excel-port";
import { formBooks, unlikeCells } from "../support/form-books";

test.each(["some.xlsx", "empty.xlsx", "simple.xlsx"])(
  "%s laid out through office.js: every formula gives in the preview's engine what it gives us",
  async (name) => {
    const excel = await startExcelPort();
    try {
      const spec = formBooks[name]!();
      await excel.port.layOut(spec);
      expect(unlikeCells(spec, await excel.port.read())).toEqual([]);
    } finally {
      await excel.close();
    }
  },
  60_000,
);
