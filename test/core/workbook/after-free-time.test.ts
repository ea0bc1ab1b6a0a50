import { afterFreeTime } from "../../../src/core/workbook/after-free-time";

const timers = { set: setTimeout, clear: clearTimeout };

/** Holds the thread as a long calculation does: all timers that come due meanwhile are late. */
function hold(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test("time in which the thread was held does not count", async () => {
  const run = jest.fn();
  const stop = afterFreeTime(100, run, timers);
  hold(150);
  await turn();
  expect(run).not.toHaveBeenCalled();
  stop();
});

test("it runs once, when nothing holds the thread", async () => {
  const run = jest.fn();
  await new Promise<void>((resolve) => {
    afterFreeTime(10, () => (run(), resolve()), timers);
  });
  await turn();
  expect(run).toHaveBeenCalledTimes(1);
});

test("it does not run once it was stopped", () => {
  jest.useFakeTimers();
  const run = jest.fn();
  const stop = afterFreeTime(100, run, timers);
  jest.advanceTimersByTime(99);
  stop();
  jest.advanceTimersByTime(1000);
  expect(run).not.toHaveBeenCalled();
  jest.useRealTimers();
});
