/** @jest-environment jsdom */
import { workbookContract } from "../contract/workbook-contract";
import { startExcelPort, type StartedPort } from "../support/excel-port";

const started: StartedPort[] = [];
afterAll(() => Promise.all(started.map(({ close }) => close())));

workbookContract("Excel", async () => {
  const excel = await startExcelPort();
  started.push(excel);
  const { port } = excel;
  return {
    readsValidations: false,
    layOut: (spec) => port.layOut(spec),
    read: () => port.read(),
    async apply(edits) {
      const outcomes = await port.apply(edits);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(edits.map(() => "written"));
    },
  };
});
