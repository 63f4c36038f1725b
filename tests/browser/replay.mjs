// A WACZ in ReplayWeb.page, as an archive would open it: from the page of the year to a term, its text and its chart.
//   node replay.mjs ARCHIVE.wacz FOLDER OF REPLAYWEBPAGE [FOLDER FOR PICTURES]
// In: the archive; the unpacked npm package, which is all of ReplayWeb.page. Out: one line a check; exit status 1 when one
// failed. Absent: the site itself: what is seen comes out of the archive, and nobody else is asked.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { LAPTOP, startBrowser } from "./browser.mjs";

const [archive, player, pictures] = process.argv.slice(2);
if (!player) throw new Error("usage: node replay.mjs ARCHIVE.wacz FOLDER [PICTURES]");
const wacz = readFileSync(archive);
const inside = (name) => execFileSync("unzip", ["-p", archive, name], { maxBuffer: 1 << 26 }).toString();
const { mainPageUrl } = JSON.parse(inside("datapackage.json"));
const pages = inside("pages/pages.jsonl").trim().split("\n").slice(1).map((line) => JSON.parse(line));

let failed = 0;
const check = (what, isTrue, found = "") => {
  console.log(`${isTrue ? "ok  " : "FAIL"} ${what}${isTrue || !found ? "" : `: ${found}`}`);
  failed += isTrue ? 0 : 1;
};

const embed = `<!doctype html><meta charset="utf-8"><title>replay</title><script src="/ui.js"></script>
<style>html, body, replay-web-page { margin: 0; height: 100%; display: block }</style>
<replay-web-page source="/archive.wacz" url="${mainPageUrl}" replayBase="/replay/" embed="replayonly"></replay-web-page>`;
const files = {
  "/": ["text/html; charset=utf-8", embed],
  "/ui.js": ["text/javascript; charset=utf-8", readFileSync(join(player, "ui.js"))],
  "/replay/sw.js": ["text/javascript; charset=utf-8", readFileSync(join(player, "sw.js"))],
};
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://127.0.0.1");
  if (pathname === "/archive.wacz") return void sendRange(request, response);
  const file = files[pathname];
  if (!file) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": file[0] }).end(file[1]);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await startBrowser();
try {
  const context = await browser.newContext({ viewport: LAPTOP, locale: "zh-CN" });
  const strangers = [];
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") strangers.push(request.url());
  });
  const page = await context.newPage();
  const year = await opened(page, new URL(mainPageUrl).pathname);
  const title = pages.find(({ url }) => url === mainPageUrl).title;
  check("the page of the year is shown", (await year.title()) === title, await year.title());
  await shoot(page, "replay-year");

  const link = year.locator(".row.is-recorded h3 a, .rows a[href*='/index.html']").first();
  const wanted = new URL(await link.evaluate((a) => a.getAttribute("href")), mainPageUrl).href;
  await link.click();
  const term = await frame(page, new URL(wanted).pathname);
  const listed = pages.find(({ url }) => url === wanted);
  check("a link leads to a term", (await term.title()) === listed?.title, `${wanted}: ${await term.title()}`);
  check("its text is there", (await term.locator("main").innerText()).trim().length > 80);

  // Of the terms, the first that has a chart.
  const cdx = inside("indexes/index.cdx");
  const charted = pages.find(({ url }) => /\/2\d{3}\/[a-z]+\/index\.html$/.test(url) && hasChart(url, cdx));
  check("some term has a chart", Boolean(charted));
  const year2 = term.locator(`a[href$="${new URL(mainPageUrl).pathname.split("/").slice(-2).join("/")}"]`).first();
  await year2.click();
  const back = await frame(page, new URL(mainPageUrl).pathname);
  const path = new URL(charted.url).pathname.split("/").slice(-2).join("/");
  await back.locator(`a[href$="${path}"]`).first().click();
  const chart = await frame(page, new URL(charted.url).pathname);
  const box = await chart.locator("figure svg[role=img]").first().boundingBox();
  check("its chart is drawn", box?.width > 200 && box?.height > 100, JSON.stringify(box));
  const faces = await chart.evaluate(async () => (await document.fonts.ready, [...document.fonts].filter((f) => f.status === "loaded").length));
  check("its faces come out of the archive", faces > 0, String(faces));
  await shoot(page, "replay-term");
  check("nobody else was asked", strangers.length === 0, strangers.join(" "));
} finally {
  await browser.close();
  server.close();
}
process.exitCode = failed ? 1 : 0;

// The frame of the first page. A browser that has just started may set up the player's service worker too late to be
// served by it; a reader loads the page once more then.
async function opened(page, path) {
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  return frame(page, path, 30_000).catch(async () => (await page.reload(), frame(page, path)));
}

// The frame that shows an address; a replay needs a while for its first page.
async function frame(page, path, patience = 60_000) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = page.frames().find((frame) => frame.url().includes("/replay/w/") && frame.url().endsWith(path));
    if (found) {
      await found.waitForLoadState("load");
      return found;
    }
    await page.waitForTimeout(200);
  }
  throw new Error(`no frame shows ${path}; there are ${page.frames().map((frame) => frame.url()).join(" ")}`);
}

// Whether the page of that address has a drawing, told by the archive: the record is a gzip member of its own.
function hasChart(url, cdx) {
  const line = cdx.split("\n").find((line) => line.includes(`"url":"${url}"`));
  const { offset, length } = JSON.parse(line.slice(line.indexOf("{")));
  const warc = execFileSync("unzip", ["-p", archive, "archive/data.warc.gz"], { maxBuffer: 1 << 30 });
  const record = execFileSync("gzip", ["-dc"], { input: warc.subarray(+offset, +offset + +length), maxBuffer: 1 << 26 });
  return /<figure[^>]*>[\s\S]*<svg[^>]*role="img"/.test(record.toString());
}

function sendRange(request, response) {
  const head = { "content-type": "application/wacz", "accept-ranges": "bytes" };
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
  if (!range) return response.writeHead(200, { ...head, "content-length": wacz.length }).end(request.method === "HEAD" ? undefined : wacz);
  const start = range[1] ? +range[1] : wacz.length - +range[2];
  const end = range[1] && range[2] ? Math.min(+range[2], wacz.length - 1) : wacz.length - 1;
  const part = wacz.subarray(start, end + 1);
  response.writeHead(206, { ...head, "content-length": part.length, "content-range": `bytes ${start}-${end}/${wacz.length}` }).end(part);
}

async function shoot(page, name) {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
}
