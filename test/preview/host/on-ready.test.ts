/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable"}
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installHost } from "../../../src/preview/host/transports/window-external";
import { startHost, type RunningHost } from "../../support/excel-host";

const officeJs = pathToFileURL(join(process.cwd(), "node_modules/@microsoft/office-js/dist/office.js"));
const settings: Record<string, string> = {};
let running: RunningHost;
let disconnect: () => void;

beforeAll(async () => {
  running = await startHost({ sheets: ["道路"] });
  disconnect = installHost(window, running.host, { locale: "zh-CN", settings });
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = officeJs.href;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  await Office.onReady();
});
afterAll(() => {
  disconnect();
  return running.close();
});

test("Office knows its host, the language and what is supported", () => {
  const { platform, host, displayLanguage, requirements, officeTheme } = Office.context;
  expect([platform, host, displayLanguage]).toEqual(["PC", "Excel", "zh-CN"]);
  expect(["1.9", "1.10"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([
    true,
    false,
  ]);
  expect(officeTheme.bodyBackgroundColor).toMatch(/^#ffffff$/i);
});

test("Excel.run goes through, with calculated values and events", async () => {
  const seen: string[] = [];
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add((event) => Promise.resolve(void seen.push(event.address)));
    await context.sync();
    sheet.getRange("A1:C1").values = [[1, 2, "=ROUND(A1+B1,2)"]];
    const cell = sheet.getRange("C1").load("values");
    await context.sync();
    return cell.values as unknown[][];
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(values).toEqual([[3]]);
  expect(seen).toEqual(["A1:C1"]);
});

test("an error has its code", async () => {
  const error = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  }).catch((fault: OfficeExtension.Error) => fault);
  expect(error).toMatchObject({ code: "ItemNotFound" });
});

test("document settings are kept", async () => {
  const { settings: kept } = Office.context.document;
  kept.set("plan-budget", { ignored: ["unit-slip"] });
  const { status } = await new Promise<Office.AsyncResult<unknown>>((resolve) => kept.saveAsync(resolve));
  expect(status).toBe("succeeded");
  expect(JSON.parse(settings["plan-budget"] ?? "null")).toEqual({ ignored: ["unit-slip"] });
});
