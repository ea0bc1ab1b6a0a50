/** In a file of its own, since only the bundler understands where the worker's script is. */
export const startPlanTextWorker = (): Worker =>
  new Worker(new URL("./plan-text.worker.ts", import.meta.url), { name: "read-text" });
