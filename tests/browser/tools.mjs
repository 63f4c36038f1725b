// Asks of a site's reading tools what a reader would: by keyboard, over file://, from page to page.
// In: a browser, a folder of HTML. Out: checks in the ledger.
// Absent: how pages are in each look (looks.mjs), walking through a page (keyboard.mjs), searching (search.mjs).
import { onePageOfEachKind } from "./kinds.mjs";
import { Visitor } from "./visitor.mjs";

const KINDS = ["year", "term", "data", "search"];

export async function tryTools(browser, folder, ledger) {
  const withTools = (await onePageOfEachKind(folder, KINDS)).filter(({ text }) => text.includes('class="tools"'));
  if (withTools.length === 0) return;
  const pages = withTools.map(({ file }) => file);
  const check = async (page, work) => ledger.check(page, await work().catch((error) => [fault("stopped", error.message.split("\n")[0])]));
  const [first, second = first] = pages;
  await check(first, () => walkByKeyboard(browser, folder, first));
  await check(second, () => remember(browser, folder, first, second));
  await check(first, () => refuseStorage(browser, folder, first));
  await check(first, () => stayStill(browser, folder, first));
  const term = withTools.find(({ kind }) => kind === "term")?.file ?? first;
  await check(term, () => readAloud(browser, folder, term));
}

async function enter(browser, folder, options = {}, script = null, argument = null) {
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block", ...options });
  if (script) await context.addInitScript(script, argument);
  const tab = await Visitor.enter(context, folder.urlOf(""));
  return { tab, page: tab.page, context };
}

// Tab reaches every tool in order and shows where it is; arrows and space do what they do everywhere.
async function walkByKeyboard(browser, folder, file) {
  const { tab, page, context } = await enter(browser, folder, {}, giveVoice);
  await tab.open(folder.urlOf(file));
  const stops = [];
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      const shown = at.matches(".tools input") ? at.nextElementSibling : at;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      return at.closest(".tools") && { name: at.name || at.className, seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
    });
    if (!stop && stops.length > 0) break;
    if (stop) stops.push(stop);
    if (stop?.name === "size") await page.keyboard.press("ArrowRight");
    if (stop?.name === "theme") await page.keyboard.press("ArrowLeft");
    if (stop?.name === "contrast") await page.keyboard.press("Space");
  }
  const state = await page.evaluate(() => ({
    ...document.documentElement.dataset,
    size: document.querySelector(".tools [name=size]:checked").value,
    theme: document.querySelector(".tools [name=theme]:checked").value,
    pressed: document.querySelector(".contrast").getAttribute("aria-pressed"),
  }));
  await context.close();
  const names = stops.map(({ name }) => name).join(" ");
  return [
    ...expect("order of the tools", names, "size read theme contrast print"),
    ...stops.filter(({ seen }) => !seen).map(({ name }) => fault("focus", `nobody sees that ${name} has the focus`)),
    ...expect("chosen by keyboard", [state.size, state.theme, state.contrast, state.pressed].join(" "), "large dark high true"),
    ...tab.complaints,
  ];
}

// What was chosen here holds there, and before the deferred script has run.
async function remember(browser, folder, here, there) {
  const { tab, page, context } = await enter(browser, folder);
  await tab.open(folder.urlOf(here));
  await page.locator('.tools label:has([value="huge"])').click();
  await page.locator('.tools label:has([value="dark"])').click();
  await page.locator(".contrast").click();
  await page.route("**/suishi.js", (route) => route.abort());
  await tab.open(folder.urlOf(there));
  const seen = await page.evaluate(() => {
    const { fontSize, colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
    return [fontSize, colorScheme, backgroundColor].join(" ");
  });
  await page.unroute("**/suishi.js");
  await tab.open(folder.urlOf(there));
  const shown = await page.evaluate(() => [...document.querySelectorAll(".tools :checked")].map((one) => one.value).join(" "));
  await page.locator('.tools label:has([name="size"][value=""])').click();
  await page.goBack();
  const back = await page.evaluate(() => document.documentElement.dataset.size ?? "standard");
  await context.close();
  return [
    ...expect("look before the deferred script", seen, /^28px dark (oklch\(0 0 0\)|rgb\(0, 0, 0\))$/),
    ...expect("what the bar says", shown, "huge dark"),
    ...expect("size after Back", back, "standard"),
  ];
}

async function refuseStorage(browser, folder, file) {
  const { tab, page, context } = await enter(browser, folder, {}, () => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  });
  await tab.open(folder.urlOf(file));
  await page.locator('.tools label:has([value="large"])').click();
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await context.close();
  return [...expect("size without storage", size, "22px"), ...tab.complaints];
}

// Nothing on a phone jumps while the page arrives, the reading button included.
async function stayStill(browser, folder, file) {
  const { tab, page, context } = await enter(browser, folder, { viewport: { width: 360, height: 780 } }, giveVoice);
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shifted += value))).observe({ type: "layout-shift", buffered: true });
  });
  await tab.open(folder.urlOf(file));
  await page.waitForTimeout(300);
  const shifted = await page.evaluate(() => window.shifted);
  await context.close();
  return shifted > 0.02 ? [fault("shift", `the page jumps by ${shifted.toFixed(3)}`)] : [];
}

// A voice that says nothing and ends when told to.
function giveVoice() {
  window.spoken = [];
  const voices = [{ lang: "zh-HK" }, { lang: "en-GB" }, { lang: "zh-CN" }];
  const speechSynthesis = {
    getVoices: () => voices,
    cancel: () => { window.silenced = true; },
    speak: (saying) => window.spoken.push(saying),
  };
  Object.defineProperty(window, "speechSynthesis", { value: speechSynthesis });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}

async function readAloud(browser, folder, file) {
  const mute = await enter(browser, folder);
  await mute.tab.open(folder.urlOf(file));
  const offered = await mute.page.locator(".tools .read").isVisible();
  const voices = await mute.page.evaluate(() => window.speechSynthesis?.getVoices().length ?? 0);
  await mute.context.close();

  const { tab, page, context } = await enter(browser, folder, {}, giveVoice);
  await tab.open(folder.urlOf(file));
  const before = await page.locator("main").innerHTML();
  await page.locator(".tools .read").click();
  const told = await page.evaluate(() => {
    const wrong = [];
    const marked = () => [...CSS.highlights.get("reading")].map(String).join("");
    for (let at = 0; at < spoken.length && at < 1000; at += 1) {
      if (marked() !== spoken[at].text) wrong.push(`says “${spoken[at].text}” and shows “${marked()}”`);
      if (at === 1) {
        const { top, bottom } = document.querySelector(".tools .read").getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) wrong.push("the button to stop is out of sight");
      }
      spoken[at].onend();
    }
    return {
      wrong,
      voice: spoken[0]?.voice.lang,
      said: spoken.map(({ text }) => text).join("").replace(/\s/g, ""),
      written: [...document.querySelectorAll("[data-read] > h2, [data-read] .text > p")].map((one) => one.textContent.replace(/\s/g, "")),
      aside: [...document.querySelectorAll("nav a, .margin h2, figcaption .unit")].map((one) => one.textContent.trim()),
      left: CSS.highlights.get("reading").size,
    };
  });
  await page.locator(".tools .read").click();
  const during = await page.evaluate(() => "reading" in document.documentElement.dataset);
  await page.keyboard.press("Escape");
  const after = await page.evaluate(() => "reading" in document.documentElement.dataset);
  const same = (await page.locator("main").innerHTML()) === before;
  await context.close();
  return [
    ...(offered && voices === 0 ? [fault("read", "offers to read without a voice")] : []),
    ...told.wrong.map((message) => fault("read", message)),
    ...expect("voice", told.voice, "zh-CN"),
    ...told.written.filter((text) => !text.includes("[") && !told.said.includes(text)).map((text) => fault("read", `leaves out “${text}”`)),
    ...expect("marks left after the last sentence", told.left, 0),
    ...expect("reading, before and after Escape", `${during} ${after}`, "true false"),
    ...(same ? [] : [fault("read", "leaves traces in the text")]),
    ...tab.complaints,
  ];
}

function expect(what, found, wanted) {
  const fits = wanted instanceof RegExp ? wanted.test(found) : found === wanted;
  return fits ? [] : [fault("expected", `${what}: “${found}” instead of “${wanted}”`)];
}

function fault(what, message) {
  return { rule: `tools/${what}`, message };
}
