/** @jest-environment jsdom */
import type { Text } from "../../src/core/model/locale";
import { inExcel, type Batch, type WorkKind } from "../../src/excel/in-excel";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort({ sheets: ["道路"] });
});
afterEach(async () => {
  excel.host.model.cellEditMode = false;
  await excel.close();
});

const patience = { answer: 60_000, pauses: [1, 1, 1] };
const readA1 = async ({ workbook, sync }: Batch) => {
  const range = workbook.worksheets.getItem("道路").getRange("A1");
  range.load({ values: true });
  await sync();
  return range.values[0]![0] as unknown;
};

/** Lets the next requests fail as Excel does when it is busy; the protocol, not the object model, is bent. */
function failRequests(times: number, code = "GeneralException"): jest.SpyInstance {
  const answer = excel.host.execute.bind(excel.host);
  let left = times;
  return jest.spyOn(excel.host, "execute").mockImplementation(async (request) => {
    if (left-- <= 0) return answer(request);
    const Error = { Code: code, Message: code, Location: null, HttpStatusCode: 500, ActionIndex: 0 };
    return JSON.stringify({ Results: [], TraceIds: [], Error });
  });
}

test.each<[WorkKind, number, string]>([
  ["read", 3, "done"],
  ["read", 4, "busy"],
  ["checked-write", 1, "busy"],
  ["write", 1, "busy"],
])("a %s that fails %d times is %s", async (kind, times, result) => {
  const requests = failRequests(times);
  const work = inExcel(kind, {}, readA1, patience).then(
    () => "done",
    (error: { code: string }) => error.code,
  );
  expect(await work).toBe(result);
  requests.mockRestore();
});

describe("while a cell is being edited", () => {
  test.each<[WorkKind]>([["read"], ["checked-write"]])("a %s waits, says so, and goes on", async (kind) => {
    const notices: Text[] = [];
    excel.host.model.cellEditMode = true;
    const onNotice = (notice: Text) => {
      notices.push(notice);
      if (notices.length === 3) excel.host.model.cellEditMode = false;
    };
    expect(await inExcel(kind, { onNotice }, readA1, patience)).toBe("");
    expect(notices).toHaveLength(3);
    expect(notices[0]!.zh).toContain("回车");
  });

  test("the wait can be cancelled", async () => {
    const cancel = new AbortController();
    excel.host.model.cellEditMode = true;
    const onNotice = () => cancel.abort();
    await expect(
      inExcel("read", { onNotice, signal: cancel.signal }, readA1, patience),
    ).rejects.toMatchObject({ code: "cancelled" });
  });

  test("a layout has written nothing when it is cancelled", async () => {
    const cancel = new AbortController();
    excel.host.model.cellEditMode = true;
    const spec = { sheets: [], names: [{ name: "pb_x", formula: "道路!$A$1" }] };
    const work = excel.port.layOut(spec, { signal: cancel.signal, onNotice: () => cancel.abort() });
    await expect(work).rejects.toMatchObject({ code: "cancelled" });
    excel.host.model.cellEditMode = false;
    expect((await excel.port.read()).names).toEqual([]);
  });
});

describe("when Excel does not answer", () => {
  /** Requests stay unanswered until told otherwise. */
  function hold(): () => void {
    const answer = excel.host.execute.bind(excel.host);
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    jest.spyOn(excel.host, "execute").mockImplementation((request) => gate.then(() => answer(request)));
    return release;
  }

  test("the work ends as busy, and does not go on when the answer comes late", async () => {
    const release = hold();
    let wentOn = false;
    const work = inExcel(
      "write",
      {},
      async (batch) => {
        await readA1(batch);
        wentOn = true;
      },
      { ...patience, answer: 5 },
    );
    await expect(work).rejects.toMatchObject({ code: "busy" });
    release();
    jest.restoreAllMocks();
    await excel.run(() => undefined);
    expect(wentOn).toBe(false);
  });

  test("a read is left at once when cancelled", async () => {
    const release = hold();
    const cancel = new AbortController();
    const work = inExcel("read", { signal: cancel.signal }, readA1, patience);
    setTimeout(() => cancel.abort(), 1);
    await expect(work).rejects.toMatchObject({ code: "cancelled" });
    release();
    jest.restoreAllMocks();
  });

  test("a write under way is waited for, then cancelled", async () => {
    const release = hold();
    const cancel = new AbortController();
    let written = false;
    const work = inExcel(
      "write",
      { signal: cancel.signal },
      async ({ workbook, sync }) => {
        workbook.worksheets.getItem("道路").getRange("A1").values = [[1]];
        await sync();
        written = true;
        await sync();
      },
      patience,
    );
    setTimeout(() => {
      cancel.abort();
      release();
    }, 1);
    await expect(work).rejects.toMatchObject({ code: "cancelled" });
    jest.restoreAllMocks();
    expect(written).toBe(true);
    expect(await inExcel("read", {}, readA1)).toBe(1);
  });
});

test("a mistake of ours is thrown as it is, and not repeated", async () => {
  let times = 0;
  const mistake = new TypeError("ours");
  const work = inExcel("read", {}, () => {
    times++;
    return Promise.reject(mistake);
  });
  await expect(work).rejects.toBe(mistake);
  expect(times).toBe(1);
});
