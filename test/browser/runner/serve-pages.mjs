import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const officeJs = join(import.meta.dirname, "../../../node_modules/@microsoft/office-js/dist");
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
};

/**
 * Serves each folder on a free port of its own, with office.js beside it as on the development server.
 * @returns `origins` by name of the folder, and what ends it
 */
export async function servePages(folders) {
  const servers = [];
  const origins = {};
  for (const [name, folder] of Object.entries(folders)) {
    const server = createServer((request, response) => void answer(folder, request.url, response));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    servers.push(server);
    origins[name] = `http://127.0.0.1:${server.address().port}`;
  }
  return { origins, close: () => servers.forEach((server) => server.close()) };
}

async function answer(folder, address, response) {
  const path = normalize(decodeURIComponent(new URL(address, "http://localhost").pathname));
  const file = path.startsWith("/office-js/")
    ? join(officeJs, path.slice("/office-js".length))
    : join(folder, path === "/" ? "index.html" : path);
  try {
    const bytes = await readFile(file);
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
