/** In a file of its own, since only the bundler understands where the worker's script is. */
export const startTableWorker = (): Worker =>
  new Worker(new URL("./table.worker.ts", import.meta.url), { name: "read-table" });
