// Takes the pictures that the README shows, from the real site.
//
//     node readme.mjs [SITE [OUTDIR]]        # ../../output, ../pictures
//
// In: the finished site of 2018. Out: the year and its longest term on a desk and in a hand, by day and by night, as
// WebP of at most 150 KB; one line each. Absent: whole pages (shoot.mjs), and any retouching.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { startBrowser } from "./browser.mjs";
import { Folder } from "./folder.mjs";
import { onePageOfEachKind } from "./kinds.mjs";

const HERE = import.meta.dirname;
const [site = path.join(HERE, "../../output"), out = path.join(HERE, "../pictures")] = process.argv.slice(2);
const KINDS = ["year", "term"];
const SCREENS = {
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
const LARGEST = 150 * 1024;

const folder = await Folder.read(site);
const pages = await onePageOfEachKind(folder, KINDS);
if (pages.length < KINDS.length) throw new Error(`${site} is not a site with years and terms: build it first`);
await mkdir(out, { recursive: true });
const browser = await startBrowser();
for (const [screen, options] of Object.entries(SCREENS)) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ ...options, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    const debug = await context.newCDPSession(page);
    for (const { file, kind } of pages) {
      await page.goto(folder.urlOf(file));
      await page.evaluate(() => document.fonts.ready.then(() => null));
      const bytes = await take(debug);
      const name = `${kind}-${screen}-${colorScheme}.webp`;
      await writeFile(path.join(out, name), bytes);
      console.log(`${name}  ${(bytes.length / 1024).toFixed(0)} KB  of ${file}`);
    }
    await context.close();
  }
}
await browser.close();

// As good as its weight allows.
async function take(debug) {
  for (let quality = 90; ; quality -= 10) {
    const { data } = await debug.send("Page.captureScreenshot", { format: "webp", quality });
    const bytes = Buffer.from(data, "base64");
    if (bytes.length <= LARGEST || quality <= 50) return bytes;
  }
}
