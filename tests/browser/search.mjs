// Searches a site as a reader would who opened the folder from a disk, and compares with a search of its own.
// In: a browser, a folder of HTML. Out: checks in the ledger. Absent: how results look.
import { readFile } from "node:fs/promises";
import vm from "node:vm";
import { Visitor } from "./visitor.mjs";

const PAGE = "search/index.html";
// Inside words, several words, full-width, nothing.
const QUERIES = ["楼道", "道整", "的 会", "２０１８", "2022", "ＡＢＣ", "没有这样的话", "立秋"];

export async function trySearch(browser, folder, ledger) {
  if (!folder.files.has(PAGE)) return;
  const records = await readRecords(folder);
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block" });
  const tab = await Visitor.enter(context, folder.urlOf(""));
  const check = async (work) => ledger.check(PAGE, await work().catch((error) => [fault("stopped", error.message.split("\n")[0])]));
  for (const query of QUERIES) await check(() => compare(tab, folder, records, query));
  await check(() => filter(tab, folder, records));
  await check(() => follow(tab, folder, records));
  await check(() => typed(tab, folder, records));
  ledger.check(PAGE, [...tab.requests, ...tab.complaints]);
  await context.close();
  const scriptless = await browser.newContext({ javaScriptEnabled: false });
  await check(() => withoutScript(scriptless, folder));
  await scriptless.close();
}

async function readRecords(folder) {
  const sandbox = { window: {} };
  const files = folder.ending(".js").filter((file) => /^search\/\d+\.js$/.test(file));
  for (const file of files) vm.runInNewContext(await readFile(folder.pathOf(file), "utf8"), sandbox);
  return Object.entries(sandbox.window.suishiYears).flatMap(([year, texts]) =>
    texts.map(([title, term, chapter, , address, words]) => ({ year, title, chapter, address, all: plain(`${year} ${term} ${title} ${words}`) })),
  );
}

function plain(text) {
  return text.normalize("NFKC").toLowerCase();
}

function wanted(records, query) {
  const words = plain(query).split(/\s+/);
  return records.filter(({ all }) => words.every((word) => all.includes(word)));
}

async function ask(tab, folder, query) {
  await tab.open(`${folder.urlOf(PAGE)}?${new URLSearchParams(query)}`);
  await tab.page.waitForFunction(() => document.querySelector(".count").textContent !== "");
  return tab.page.evaluate(() => ({
    links: [...document.querySelectorAll(".found li a")].map((link) => link.getAttribute("href")),
    titles: [...document.querySelectorAll(".found li a")].map((link) => link.textContent),
    marks: [...document.querySelectorAll(".found li")].map((item) => [...item.querySelectorAll("mark")].map((mark) => mark.textContent).join(" ")),
    years: [...document.querySelectorAll(".found h2")].map((year) => year.textContent),
    count: document.querySelector(".count").textContent,
    live: document.querySelector(".count").getAttribute("role"),
  }));
}

async function compare(tab, folder, records, query) {
  const expected = wanted(records, query);
  const found = await ask(tab, folder, { q: query });
  const sorted = (titles) => [...titles].sort().join("｜");
  const newestFirst = [...found.years].sort((a, b) => b - a).join(" ");
  const unmarked = found.marks.filter((mark) => mark === "");
  // The number of a year finds all of it, whether or not the text says it.
  const year = records.some((record) => record.year === plain(query));
  return [
    ...expect(`titles for ${query}`, sorted(found.titles), sorted(expected.map(({ title }) => title))),
    ...expect(`years for ${query}`, found.years.join(" "), newestFirst),
    ...expect(`count for ${query}`, found.count.includes(String(expected.length || query)), true),
    ...expect("role of the count", found.live, "status"),
    ...(year || unmarked.length === 0 ? [] : [fault("mark", `${unmarked.length} results of ${query} show no mark`)]),
  ];
}

async function filter(tab, folder, records) {
  const { year, chapter } = records.find((record) => record.chapter !== "");
  const found = await ask(tab, folder, { q: year, year, chapter });
  const expected = records.filter((record) => record.year === year && record.chapter === chapter);
  const open = await tab.page.evaluate(() => Object.keys(window.suishiYears).join(" "));
  return [...expect("filtered", found.titles.length, expected.length), ...expect("years loaded", open, year)];
}

// From a result to its page: the entry is in sight, its words are marked, and nothing has moved for it.
async function follow(tab, folder, records) {
  const entry = records.findLast(({ chapter }) => chapter !== "");
  const word = [...entry.all.matchAll(/[\u4e00-\u9fff]{4}/g)].at(-1)[0];
  const { page } = tab;
  const found = await ask(tab, folder, { q: word });
  const link = found.links.find((link) => link.includes(entry.address.split("#")[1])) ?? found.links[0];
  const url = new URL(link, folder.urlOf(PAGE));
  const bare = new URL(url);
  bare.search = "";
  await tab.open(bare.href);
  const measure = () => page.evaluate(() => [document.documentElement.scrollHeight, document.querySelector("main").innerHTML.length].join(" "));
  const before = await measure();
  await tab.open(url.href);
  await page.waitForTimeout(200);
  const after = await measure();
  const hits = await page.evaluate(() => {
    const parts = [...(CSS.highlights.get("hit") ?? [])];
    const seen = parts.some((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    return { texts: [...new Set(parts.map(String))], seen };
  });
  return [
    ...expect("marked on the page", hits.texts.map(plain).join(" "), word),
    ...expect("a mark in sight", hits.seen, true),
    ...expect("size of the page, and its text", after, before),
  ];
}

async function typed(tab, folder, records) {
  const { page } = tab;
  await tab.open(folder.urlOf(PAGE));
  const early = await page.evaluate(() => typeof window.suishiYears);
  await page.locator("#q").pressSequentially("立");
  await page.waitForFunction(() => document.querySelector(".count").textContent !== "");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
  const shown = await page.locator(".found li").count();
  return [
    ...expect("words loaded before anybody asks", early, "undefined"),
    ...expect("results while typing", shown, Math.min(100, wanted(records, "立").length)),
    ...expect("address", new URL(page.url()).searchParams.get("q"), "立"),
  ];
}

async function withoutScript(context, folder) {
  const page = await context.newPage();
  await page.goto(folder.urlOf(PAGE));
  const form = await page.locator(".seek").isVisible();
  const bar = await page.locator(".tools").isVisible();
  const said = await page.locator("main noscript").innerText();
  const links = await page.locator("main nav a").count();
  return [
    ...expect("dead form, dead bar", `${form} ${bar}`, "false false"),
    ...expect("words about script", said.length > 10, true),
    ...expect("ways on", links > 1, true),
  ];
}

function expect(what, found, wanted) {
  return found === wanted ? [] : [fault("expected", `${what}: “${found}” instead of “${wanted}”`)];
}

function fault(what, message) {
  return { rule: `search/${what}`, message };
}
