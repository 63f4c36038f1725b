// Serves a site at its own address, as a portal does: over TLS and HTTP/2, text compressed, times kept by nobody.
// In: a folder and the address it is published at. Out: what to tell the browser, so that the address leads here.
// Absent: the certificate's worth. It is made for one run, by openssl, and the browser is told not to mind.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createSecureServer } from "node:http2";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { TYPES } from "./server.mjs";

const TEXT = /^(text\/|image\/svg|application\/(json|xml|manifest))/;
// A web server compresses as it sends: well, not best.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

// `browserArgs` send the address here; the address itself stays as published, for what a page says of its own.
export async function openPortal(folder, address) {
  const { hostname, pathname } = new URL(address);
  const sent = new Map();
  const server = createSecureServer({ ...(await makeCertificate(hostname)), allowHTTP1: true }, async (request, response) => {
    const answer = await find(folder, pathname, request, sent);
    response.writeHead(answer.status, answer.headers).end(request.method === "HEAD" ? undefined : answer.body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    browserArgs: [`--host-resolver-rules=MAP ${hostname}:443 127.0.0.1:${server.address().port}, MAP * ~NOTFOUND`, "--ignore-certificate-errors"],
    // Browsers keep connections open; whoever is done closes the browser first.
    stop: () => new Promise((done) => server.close(done)),
  };
}

async function find(folder, base, request, sent) {
  try {
    const { pathname } = new URL(request.url, "https://localhost");
    if (!pathname.startsWith(base)) return nothing();
    let file = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
    if ((await stat(file)).isDirectory()) {
      if (!pathname.endsWith("/")) return { status: 301, headers: { location: `${pathname}/` } };
      file = path.join(file, "index.html");
    }
    const accepted = request.headers["accept-encoding"] ?? "";
    const coding = ["br", "gzip"].find((name) => accepted.includes(name));
    const key = `${coding} ${file}`;
    if (!sent.has(key)) sent.set(key, await pack(file, coding));
    return sent.get(key);
  } catch {
    return nothing();
  }
}

async function pack(file, coding) {
  const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
  const bytes = await readFile(file);
  const headers = { "content-type": type, "cache-control": "max-age=600", "x-content-type-options": "nosniff" };
  if (!coding || !TEXT.test(type)) return { status: 200, headers, body: bytes };
  const body = coding === "br" ? brotliCompressSync(bytes, BROTLI) : gzipSync(bytes);
  return { status: 200, headers: { ...headers, "content-encoding": coding, vary: "accept-encoding" }, body };
}

function nothing() {
  return { status: 404, headers: { "content-type": "text/plain; charset=utf-8" }, body: "404" };
}

async function makeCertificate(hostname) {
  const place = await mkdtemp(path.join(tmpdir(), "suishi-portal-"));
  const [key, cert] = [path.join(place, "key.pem"), path.join(place, "cert.pem")];
  try {
    const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    const name = ["-subj", `/CN=${hostname}`, "-addext", `subjectAltName=DNS:${hostname}`];
    await promisify(execFile)("openssl", ["req", "-x509", ...curve, "-days", "2", ...name, "-keyout", key, "-out", cert]);
    return { key: await readFile(key), cert: await readFile(cert) };
  } finally {
    await rm(place, { recursive: true });
  }
}
