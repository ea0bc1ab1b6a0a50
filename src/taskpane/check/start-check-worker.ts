/** In a file of its own, since only the bundler understands where the worker's script is. */
export const startCheckWorker = (): Worker =>
  new Worker(new URL("./check.worker.ts", import.meta.url), { name: "check" });
