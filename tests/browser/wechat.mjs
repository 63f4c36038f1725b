// `suishi export wechat` as the office uses it: open the page, copy an article, paste it into an editor.
//     node wechat.mjs [PROGRAM] [SITE] [YEAR] [FOLDER FOR PICTURES]
// In: the program (../../target/release/suishi), a site (../..), a year (2018). Out: one line a check; exit status 1 when
// one failed. Absent: WeChat; `wechat-editor.mjs` drops what WeChat is known to drop, and sees colours as it does by night.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { startBrowser } from "./browser.mjs";
import { serveInSubPath } from "./server.mjs";
import { NIGHT, byNight, contrast, strip } from "./wechat-editor.mjs";

const HERE = import.meta.dirname;
const [program = join(HERE, "../../target/release/suishi"), site = join(HERE, "../.."), year = "2018", pictures] =
  process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "suishi-微信 "));
const out = join(work, "稿");
let failed = 0;
const check = (what, isTrue, found = "") => {
  console.log(`${isTrue ? "ok  " : "FAIL"} ${what}${isTrue || !found ? "" : `: ${found}`}`);
  failed += isTrue ? 0 : 1;
};

const made = spawnSync(resolve(program), ["export", "wechat", year, "--root", site, "--output", out], { encoding: "utf8" });
if (made.status !== 0) throw new Error(made.stderr);
// An editor: what is pasted is seen as a page sees it.
const editor = join(work, "editor.html");
writeFileSync(
  editor,
  `<!doctype html><meta charset="utf-8"><div contenteditable style="min-height:400px"></div><script>
  document.querySelector("div").addEventListener("paste", (event) => {
    window.pasted = { html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain") };
    event.preventDefault();
  });</script>`,
);

const browser = await startBrowser();
const server = await serveInSubPath(out);
try {
  for (const [way, base] of [
    ["from a disk", `${pathToFileURL(out)}/`],
    ["served", server.base],
  ]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const asked = [];
    context.on("request", (request) => asked.push(request.url()));
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(`${base}index.html`);
    const target = await context.newPage();
    await target.goto(pathToFileURL(editor).href);
    const paste = async () => {
      await target.bringToFront();
      await target.evaluate(() => (window.pasted = null));
      await target.locator("div").click();
      await target.keyboard.press("Control+V");
      await target.waitForFunction(() => window.pasted);
      return target.evaluate(() => window.pasted);
    };
    const copy = async (article, kind) => {
      await page.bringToFront();
      await article.locator(".told").evaluate((line) => (line.textContent = ""));
      await article.locator(kind).click();
      await article.locator(".told:not(:empty)").waitFor();
      return paste();
    };

    let count = 0;
    let words = 0;
    let shown = 0;
    for (const article of await page.locator("article").all()) {
      const name = await article.locator("h2").first().innerText();
      const folder = await article.locator("dd").last().innerText();
      const pasted = await copy(article, "[data-copy=shown]");
      const kept = await target.evaluate(strip, pasted.html);
      const whole = await target.evaluate((html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML, pasted.html);
      check(`${way}, ${name}: nothing is dropped`, kept === whole && kept.length > 100, difference(kept, whole));
      // What was pasted is what lies in the folder, but for where its pictures are.
      const part = name.match(/[（(](\d+)\/\d+[）)]$/)?.[1];
      const file = join(out, folder, part ? `正文-${part}.html` : "正文.html");
      const { text, sources } = await target.evaluate(describe, readFileSync(file, "utf8").replace("\ufeff", ""));
      const seen = await target.evaluate(describe, kept);
      check(`${way}, ${name}: the words are the file's`, seen.text === text, difference(seen.text, text));
      check(`${way}, ${name}: and in plain text, too`, squeezed(pasted.text) === squeezed(text), difference(squeezed(pasted.text), squeezed(text)));
      const bytes = seen.sources.map((source) => source.split(",")[1]);
      const files = sources.map((source) => readFileSync(join(out, folder, source)).toString("base64"));
      check(`${way}, ${name}: ${files.length} pictures are in it`, bytes.length === files.length && bytes.every((one, at) => one === files[at]));
      if (files.length > 0) {
        const named = await copy(article, "[data-copy=named]");
        const places = await target.evaluate((html) => new DOMParser().parseFromString(html, "text/html").body.innerText, named.html);
        const missing = sources.filter((source) => !places.includes(source.replace("图片/", "")));
        check(`${way}, ${name}: without them each place is named`, missing.length === 0 && !named.html.includes("<img"), missing.join());
      }
      [count, words, shown] = [count + 1, words + [...text].length, shown + files.length];
    }
    const field = page.locator("article [data-text]").first();
    await page.bringToFront();
    await field.click();
    check(`${way}: a title is copied as text`, (await paste()).text === (await field.getAttribute("data-text")));
    check(`${way}: no script failed`, faults.length === 0, faults.join("; "));
    const abroad = asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:") && !url.startsWith(server.base));
    check(`${way}: nothing is asked for outside`, abroad.length === 0, abroad.join());
    console.log(`     ${way}: ${count} articles, ${words} characters, ${shown} pictures`);
    await context.close();
  }
  await look();
} finally {
  await browser.close();
  await server.stop();
  rmSync(work, { recursive: true, force: true });
}
console.log(failed ? `${failed} failed` : "the articles hold");
process.exit(failed ? 1 : 0);

// On a phone, by day and by night: nothing is wider than it, and everything can be read.
async function look() {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const weak = [];
  const wide = [];
  const clear = [];
  for (const folder of readdirSync(out).filter((name) => /^\d\d-/.test(name))) {
    for (const file of readdirSync(join(out, folder)).filter((name) => name.startsWith("正文"))) {
      const html = readFileSync(join(out, folder, file), "utf8").replace("\ufeff", "");
      const phone = join(out, folder, "phone.html");
      // WeChat's own styles, as far as they touch ours.
      writeFileSync(
        phone,
        `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>
        * { margin: 0; padding: 0 } body { padding: 20px 16px; font: 17px/1.6 "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #191919; background: #fff; overflow-wrap: break-word }
        h1, h2, h3 { font-weight: 400; font-size: 16px } td, th { border: 1px solid #ddd; padding: 5px 10px } em { font-style: italic }</style>${html}`,
      );
      await page.goto(pathToFileURL(phone).href);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(`${folder}/${file}`);
      const shot = (name) => pictures && page.screenshot({ path: join(pictures, `${folder}-${file}-${name}.png`), fullPage: true });
      await shot("day");
      const colours = await page.evaluate(colouredWords);
      for (const { colour, size } of colours) {
        const large = size >= 24;
        for (const [when, seen, ground] of [
          ["day", colour, [255, 255, 255]],
          ["night", byNight(colour), NIGHT.ground],
        ]) {
          const ratio = contrast(seen, ground);
          if (ratio < (large ? 3 : 4.5)) weak.push(`${folder} ${colour} by ${when}: ${ratio.toFixed(2)}`);
        }
      }
      const changed = Object.fromEntries(colours.map(({ colour }) => [colour.join(), byNight(colour).map(Math.round).join()]));
      await page.evaluate(darken, { changed, night: NIGHT });
      await shot("night");
      rmSync(phone);
    }
  }
  // A page from a disk may not look into its pictures, one from a server may.
  await page.goto(`${server.base}index.html`);
  for (const file of readdirSync(out, { recursive: true }).filter((name) => name.endsWith(".png"))) {
    const address = server.base + file.split(sep).map(encodeURIComponent).join("/");
    if (!(await page.evaluate(isOpaque, address))) clear.push(file);
  }
  check("no article is wider than a phone", wide.length === 0, wide.join());
  check("every coloured word can be read by day and by night", weak.length === 0, weak.join("; "));
  check("no picture lets the ground shine through", clear.length === 0, clear.join());
  if (pictures) {
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.goto(`${pathToFileURL(out)}/index.html`);
    await page.screenshot({ path: join(pictures, "page.png") });
  }
  await context.close();
}

// The four below run in a page.
function describe(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return { text: body.textContent, sources: [...body.querySelectorAll("img")].map((image) => image.getAttribute("src")) };
}

function colouredWords() {
  const found = new Map();
  for (const element of document.querySelectorAll("[style*='color:#']")) {
    const { color, fontSize } = getComputedStyle(element);
    const colour = color.match(/\d+/g).slice(0, 3).map(Number);
    found.set(color + fontSize, { colour, size: parseFloat(fontSize) });
  }
  return [...found.values()];
}

function darken({ changed, night }) {
  document.body.style.background = `rgb(${night.ground})`;
  document.body.style.color = `rgb(${night.words})`;
  for (const element of document.querySelectorAll("[style*='color:#']")) {
    element.style.color = `rgb(${changed[getComputedStyle(element).color.match(/\d+/g).slice(0, 3).join()]})`;
  }
}

// Of what the program painted: covers, and charts at twice the column of an article. An author's own picture is as it is.
async function isOpaque(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  if (![900, 383, 1354].includes(image.naturalWidth)) return true;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const brush = canvas.getContext("2d");
  brush.drawImage(image, 0, 0);
  const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

function squeezed(text) {
  return text.replace(/\s+/g, "");
}

function difference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(at, at + 80)} | ${other.slice(at, at + 80)}`;
}
