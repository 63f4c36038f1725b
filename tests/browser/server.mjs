// Serves a copy of a site from a sub-path of this machine, as a portal would host it.
// In: a folder. Out: its address, http://127.0.0.1:PORT/a/b/. Nothing lies above /a/b/.
// Absent: anything clever a real server does: what works here works anywhere.
import { createReadStream } from "node:fs";
import { cp, mkdtemp, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
  ".pdf": "application/pdf",
};

export async function serveInSubPath(folder) {
  const top = await mkdtemp(path.join(tmpdir(), "suishi-serve-"));
  await cp(folder, path.join(top, "a", "b"), { recursive: true });
  const server = createServer((request, response) => answer(top, request, response));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    base: `http://127.0.0.1:${server.address().port}/a/b/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(top, { recursive: true });
    },
  };
}

async function answer(top, request, response) {
  try {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    // The URL parser has already folded every ".." away.
    let file = path.join(top, decodeURIComponent(pathname));
    const found = await stat(file);
    if (found.isDirectory()) {
      if (!pathname.endsWith("/")) return void response.writeHead(301, { location: `${pathname}/` }).end();
      file = path.join(file, "index.html");
      await stat(file);
    }
    response.writeHead(200, { "content-type": TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream" });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  } catch {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404");
  }
}
