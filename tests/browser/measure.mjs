// Measures finished sites, each at its own address: Lighthouse's scores, bytes, paints and shifts on a phone.
//
//     node measure.mjs SITE_DIR [SITE_DIR…]
//
// In: folders of HTML. Out: a table, one line for a page of each kind, then one line a finding, and as the last
// line `N passed, M failed`; exit 1 on any failure. Run it alone: what else the machine does is measured too.
// Absent: what must hold on every page (check.mjs). Of each kind the longest page stands for all.
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { startBrowser } from "./browser.mjs";
import { EVERY_PAGE, overBudget } from "./budgets.mjs";
import { encodePath, Folder } from "./folder.mjs";
import { onePageOfEachKind } from "./kinds.mjs";
import { Ledger } from "./ledger.mjs";
import { CATEGORIES, score } from "./lighthouse.mjs";
import { openOnPhone } from "./phone.mjs";
import { openPortal } from "./portal.mjs";
import { table } from "./table.mjs";

const SCORED = ["home", "year", "term", "data", "gallery", "search"];
const WEIGHED = [...SCORED, "chronicle", "metrics", "metric", "terms", "term-years"];
// A site that does not yet know its address is measured at somebody's.
const SOMEWHERE = "https://portal.example/suishi/";

const sites = process.argv.slice(2);
if (sites.length === 0) {
  console.error("usage: node measure.mjs SITE_DIR [SITE_DIR…]");
  process.exit(2);
}

const ledger = new Ledger();
for (const site of sites) {
  try {
    const rows = await measure(site);
    console.log(`${site}\n${table(rows)}\n`);
  } catch (error) {
    ledger.check(site, [{ rule: "measure/stopped", message: error.stack }]);
  }
}
for (const { file, rule, selector, message } of ledger.findings) console.log(`${file}: ${rule}: ${selector}: ${message}`);
console.log(`${ledger.passed} passed, ${ledger.failed} failed`);
process.exit(ledger.failed > 0 ? 1 : 0);

async function measure(site) {
  const folder = await Folder.read(site);
  const pages = await onePageOfEachKind(folder, WEIGHED);
  if (!pages.some(({ kind }) => kind === "home")) throw new Error(`no home page in ${site}`);
  const address = await addressOf(folder);
  const portal = await openPortal(folder.root, address);
  const port = await freePort();
  const browser = await startBrowser([...portal.browserArgs, `--remote-debugging-port=${port}`]);
  try {
    const rows = [];
    // One after another: two at once would measure each other.
    for (const { file, kind } of pages) {
      const url = address + encodePath(file);
      const seen = await openOnPhone(browser, url, EVERY_PAGE.paint);
      ledger.check(file, overBudget(kind, seen));
      const said = SCORED.includes(kind) ? await score(port, url) : null;
      if (said) ledger.check(file, unlessPerfect(said));
      rows.push({ file, kind, seen, scores: said?.scores });
    }
    return rows;
  } finally {
    await browser.close();
    await portal.stop();
  }
}

function unlessPerfect({ scores, reasons }) {
  return CATEGORIES.flatMap((name, at) => {
    if (scores[at] === 100) return [];
    const because = reasons.filter(({ category }) => category === name);
    return [
      { rule: `lighthouse/${name}`, message: `${scores[at]} of 100` },
      ...because.map(({ id, where, message }) => ({ rule: `lighthouse/${id}`, selector: where, message })),
    ];
  });
}

async function addressOf(folder) {
  const home = await readFile(folder.pathOf("index.html"), "utf8");
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1];
  return canonical ? new URL(".", canonical).href : SOMEWHERE;
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
