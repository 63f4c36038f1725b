// Proofreads one finished site: every page in the browser, every link, every XML file, and all of it served.
// In: a browser and a folder. Out: a ledger, with how many pages and links there were.
// Absent: how findings are printed.
import { readFile } from "node:fs/promises";
import { LAPTOP, PHONE } from "./browser.mjs";
import { encodePath, Folder } from "./folder.mjs";
import { Ledger } from "./ledger.mjs";
import { judge, linksInCss } from "./links.mjs";
import { readPage, unreadable } from "./page.mjs";
import { serveInSubPath } from "./server.mjs";
import { Visitor } from "./visitor.mjs";

// Two tabs at work keep two cores busy; more only wait for each other.
const WORKERS = 2;
const STILL = { viewport: LAPTOP, reducedMotion: "reduce", serviceWorkers: "block" };

export async function proofread(browser, root) {
  const ledger = new Ledger();
  const folder = await Folder.read(root);
  const pages = folder.ending(".html", ".htm");
  const begins = folder.files.has("index.html");
  ledger.check("index.html", begins ? [] : [{ rule: "site/no-index", message: "the site has no index.html" }]);

  const looks = await readPages(browser, folder, pages, ledger);
  const links = judgePages(folder, looks, ledger);
  await judgeStyles(folder, ledger);
  await parseXml(browser, folder, ledger);
  await walkServed(browser, folder, links, ledger);
  const count = [...links.values()].reduce((sum, found) => sum + found.length, 0);
  return { ledger, pages: pages.length, links: count };
}

// Light on a laptop, dark on a phone: every look is seen in one of the two layouts, both layouts in every size.
async function readPages(browser, folder, pages, ledger) {
  const contexts = {
    light: await browser.newContext({ ...STILL, colorScheme: "light" }),
    dark: await browser.newContext({ ...STILL, viewport: PHONE, colorScheme: "dark" }),
    scriptless: await browser.newContext({ ...STILL, colorScheme: "light", javaScriptEnabled: false }),
  };
  const looks = new Map();
  await shareOut(pages, async (next) => {
    const tabs = {};
    for (const [name, context] of Object.entries(contexts)) tabs[name] = await Visitor.enter(context, folder.urlOf(""));
    for (let page = next(); page !== undefined; page = next()) looks.set(page, await readPage(tabs, folder, page, ledger));
  });
  for (const context of Object.values(contexts)) await context.close();
  return looks;
}

// Each worker asks for the next item until there is none.
async function shareOut(items, work) {
  const waiting = [...items];
  await Promise.all(Array.from({ length: WORKERS }, () => work(() => waiting.shift())));
}

// Every link of every page, as it stands with script and without, and what is wrong with it.
function judgePages(folder, looks, ledger) {
  const seen = ({ full, bare }) => [full, bare].filter(Boolean);
  const ids = new Map([...looks].map(([page, both]) => [page, new Set(seen(both).flatMap((one) => one.ids))]));
  const links = new Map();
  for (const [page, both] of looks) {
    const found = new Map();
    for (const one of seen(both)) {
      const inStyles = one.styles.flatMap(({ selector, css }) => linksInCss(css).map((link) => ({ ...link, selector })));
      for (const link of [...one.links, ...inStyles]) found.set(`${link.selector} ${link.value}`, link);
    }
    const judged = [...found.values()].map((link) => ({ ...link, fault: judge(link, page, folder, ids) }));
    links.set(page, judged);
    const moved = seen(both).filter((one) => one.base !== null);
    ledger.check(page, [
      ...moved.map(({ base }) => ({ rule: "link/base", selector: "base", message: `<base href="${base}"> moves every link` })),
      ...judged.filter(({ fault }) => fault).map(({ selector, fault }) => ({ selector, ...fault })),
    ]);
  }
  return links;
}

async function judgeStyles(folder, ledger) {
  for (const file of folder.ending(".css")) {
    const links = linksInCss(await readFile(folder.pathOf(file), "utf8"));
    ledger.check(file, links.map((link) => judge(link, file, folder, new Map())).filter(Boolean));
  }
}

// A browser's own parser says whether XML is well-formed; Node has none.
async function parseXml(browser, folder, ledger) {
  const page = await browser.newPage();
  for (const file of folder.ending(".xml", ".atom", ".rss", ".svg")) {
    const text = await readFile(folder.pathOf(file), "utf8");
    const complaint = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      const told = parsed.querySelector("parsererror div") ?? parsed.querySelector("parsererror");
      return told?.textContent.trim() ?? null;
    }, text);
    ledger.check(file, complaint === null ? [] : [{ rule: "xml/not-well-formed", message: complaint.split("\n")[0] }]);
  }
  await page.close();
}

// The same site below a sub-path: every page opens, and every link that was sound on disk answers.
async function walkServed(browser, folder, links, ledger) {
  const server = await serveInSubPath(folder.root);
  const answers = new Map();
  const statusOf = (url) => {
    if (!answers.has(url)) answers.set(url, fetch(url, { method: "HEAD" }).then((answer) => answer.status));
    return answers.get(url);
  };
  const context = await browser.newContext(STILL);
  await shareOut(links, async (next) => {
    const tab = await Visitor.enter(context, server.base);
    for (let entry = next(); entry !== undefined; entry = next()) {
      const [page, found] = entry;
      const url = server.base + encodePath(page);
      const findings = (await tab.open(url).catch(unreadable)) ?? [];
      findings.push(...tab.requests, ...tab.complaints);
      for (const { selector, value } of found.filter(({ fault }) => !fault)) {
        const target = new URL(value, url);
        if (target.origin !== new URL(server.base).origin) continue;
        target.hash = "";
        const status = target.href.startsWith(server.base) ? await statusOf(target.href) : "outside the sub-path";
        if (status !== 200) findings.push({ rule: "link/answers", selector, message: `${value} answers ${status}` });
      }
      ledger.check(page, findings.map((finding) => ({ ...finding, rule: `served/${finding.rule}` })));
    }
  });
  await context.close();
  await server.stop();
}
