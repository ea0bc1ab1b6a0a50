import { WorkCancelled, workerRunner, type WorkerAnswer } from "../../src/taskpane/worker-runner";

const question = "how much?";
const result = "this much";

/** A worker's outside as the browser has it; what is inside is tested in the browser. */
class OneWorker {
  onmessage: ((event: { data: WorkerAnswer<string> }) => void) | null = null;
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
  return { workers, run: workerRunner<string, string>(start).run };
}
const signal = () => new AbortController();

test("one worker serves one run after another", async () => {
  const { workers, run } = runner();
  for (let turn = 0; turn < 2; turn++) {
    const answer = run(question, signal().signal);
    workers[0]!.onmessage!({ data: { result } });
    expect(await answer).toBe(result);
  }
  expect(workers.map(({ posted }) => posted)).toEqual([2]);
});

test("Cancel ends the worker in the middle of its work; the next run starts another", async () => {
  const { workers, run } = runner();
  const control = signal();
  const answer = run(question, control.signal);
  control.abort();
  await expect(answer).rejects.toBeInstanceOf(WorkCancelled);
  expect(workers[0]!.ended).toBe(true);
  void run(question, signal().signal);
  expect(workers).toHaveLength(2);
});

test("a run that is cancelled already starts nothing", async () => {
  const { workers, run } = runner();
  const control = signal();
  control.abort();
  await expect(run(question, control.signal)).rejects.toBeInstanceOf(WorkCancelled);
  expect(workers.filter(({ posted }) => posted > 0)).toEqual([]);
});

test.each([
  [
    "a mistake of ours inside the work",
    (one: OneWorker) => one.onmessage!({ data: { failure: "TypeError: x" } }),
    "x",
  ],
  ["a worker that could not start", (one: OneWorker) => one.onerror!({ message: "404" }), "404"],
])("%s is raised, and the worker is not used again", async (_title, happen, message) => {
  const { workers, run } = runner();
  const answer = run(question, signal().signal);
  happen(workers[0]!);
  await expect(answer).rejects.toThrow(message);
  void run(question, signal().signal);
  expect(workers).toHaveLength(2);
});
