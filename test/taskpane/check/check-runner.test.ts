import { SnapshotBuilder } from "../../../src/core/workbook/snapshot-builder";
import { checkRunner, CheckCancelled, type WorkerAnswer } from "../../../src/taskpane/check/check-runner";
import { checkSnapshot } from "../../../src/taskpane/check/check-snapshot";

const snapshot = new SnapshotBuilder().build();

/** A worker's outside as the browser has it; what is inside is tested in the browser. */
class OneWorker {
  onmessage: ((event: { data: WorkerAnswer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;
  posted = 0;
  postMessage() {
    this.posted++;
  }
  terminate() {
    this.ended = true;
  }
}

function runner() {
  const workers: OneWorker[] = [];
  const start = () => {
    workers.push(new OneWorker());
    return workers.at(-1) as unknown as Worker;
  };
  return { workers, run: checkRunner(start).run };
}
const signal = () => new AbortController();

test("one worker serves one run after another", async () => {
  const { workers, run } = runner();
  for (let turn = 0; turn < 2; turn++) {
    const answer = run(snapshot, signal().signal);
    const result = checkSnapshot(snapshot);
    workers[0]!.onmessage!({ data: { result } });
    expect(await answer).toBe(result);
  }
  expect(workers.map(({ posted }) => posted)).toEqual([2]);
});

test("Cancel ends the worker in the middle of a check; the next run starts another", async () => {
  const { workers, run } = runner();
  const control = signal();
  const answer = run(snapshot, control.signal);
  control.abort();
  await expect(answer).rejects.toBeInstanceOf(CheckCancelled);
  expect(workers[0]!.ended).toBe(true);
  void run(snapshot, signal().signal);
  expect(workers).toHaveLength(2);
});

test("a run that is cancelled already starts nothing", async () => {
  const { workers, run } = runner();
  const control = signal();
  control.abort();
  await expect(run(snapshot, control.signal)).rejects.toBeInstanceOf(CheckCancelled);
  expect(workers.filter(({ posted }) => posted > 0)).toEqual([]);
});

test.each([
  [
    "a mistake of ours inside a check",
    (one: OneWorker) => one.onmessage!({ data: { failure: "TypeError: x" } }),
    "x",
  ],
  ["a worker that could not start", (one: OneWorker) => one.onerror!({ message: "404" }), "404"],
])("%s is raised, and the worker is not used again", async (_title, happen, message) => {
  const { workers, run } = runner();
  const answer = run(snapshot, signal().signal);
  happen(workers[0]!);
  await expect(answer).rejects.toThrow(message);
  void run(snapshot, signal().signal);
  expect(workers).toHaveLength(2);
});
