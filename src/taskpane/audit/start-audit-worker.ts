/** In a file of its own, since only the bundler understands where the worker's script is. */
export const startAuditWorker = (): Worker =>
  new Worker(new URL("./audit.worker.ts", import.meta.url), { name: "audit" });
