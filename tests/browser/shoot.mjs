// Takes full-page pictures of a site, to look at.
//
//     node shoot.mjs SITE OUTDIR [--pages a,b] [--widths 360,768,1440] [--schemes light,dark,contrast,huge,print]
//
// In: a folder of HTML; --pages are file names inside it (default: every page). Out: OUTDIR/2018-lichun-index.360.dark.png
// and so on, one line each. Absent: comparison. A picture is for eyes.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { startBrowser } from "./browser.mjs";
import { Folder } from "./folder.mjs";
import { wear } from "./looks.mjs";
import { drawAll } from "./visitor.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: "string" },
    widths: { type: "string", default: "360,768,1440" },
    schemes: { type: "string", default: "light,dark" },
  },
});
// What readers choose on the page itself.
const WORN = { contrast: { contrast: "high" }, huge: { size: "huge" } };
const [site, out] = positionals;
const widths = values.widths.split(",").map(Number);
const schemes = values.schemes.split(",");
const understood = widths.every((width) => width > 0) && schemes.every((scheme) => /^(light|dark|contrast|huge|print)$/.test(scheme));
if (!understood || positionals.length !== 2) {
  console.error("usage: node shoot.mjs SITE OUTDIR [--pages a,b] [--widths 360,768,1440] [--schemes light,dark,contrast,huge,print]");
  process.exit(2);
}

const folder = await Folder.read(site);
const pages = values.pages?.split(",") ?? folder.ending(".html");
const absent = pages.filter((page) => !folder.files.has(page));
if (absent.length > 0) {
  console.error(`not in ${site}: ${absent.join(", ")}`);
  process.exit(2);
}

await mkdir(out, { recursive: true });
const browser = await startBrowser();
for (const scheme of schemes) {
  const colorScheme = scheme === "dark" ? "dark" : "light";
  const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
  const tab = await context.newPage();
  if (scheme === "print") await tab.emulateMedia({ media: "print" });
  for (const width of widths) {
    // As tall as such a screen is, for what is measured against the window.
    await tab.setViewportSize({ width, height: width < 700 ? 780 : 900 });
    for (const page of pages) {
      await tab.goto(folder.urlOf(page), { waitUntil: "load" });
      await tab.evaluate(drawAll);
      if (WORN[scheme]) await wear(tab, WORN[scheme]);
      const name = page.replace(/\.html?$/, "").replaceAll("/", "-");
      const file = path.join(out, `${name}.${width}.${scheme}.png`);
      await tab.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
  }
  await context.close();
}
await browser.close();
