// Walks through one page of each kind with nothing but a keyboard.
// In: a browser, a folder of HTML. Out: checks in the ledger.
// Absent: what the tools do when they are reached (tools.mjs), and typing into the search (search.mjs).
import { LAPTOP } from "./browser.mjs";
import { onePageOfEachKind } from "./kinds.mjs";
import { Visitor } from "./visitor.mjs";

const KINDS = ["home", "year", "term", "data", "gallery", "search"];
// As it comes; and at its tightest: the narrowest phone, the largest text, while the bar stands over the page because
// the page is being read aloud.
const WALKS = [
  { name: "laptop", viewport: LAPTOP, worn: {} },
  { name: "phone", viewport: { width: 320, height: 640 }, worn: { size: "huge", reading: "" } },
];

export async function walkPages(browser, folder, ledger) {
  for (const { file } of await onePageOfEachKind(folder, KINDS)) {
    for (const walk of WALKS) {
      const findings = await walkPage(browser, folder, file, walk).catch((error) => [fault("stopped", "-", error.message)]);
      ledger.check(file, findings.map((finding) => ({ ...finding, message: `${finding.message} (${walk.name})` })));
    }
  }
}

async function walkPage(browser, folder, file, { viewport, worn }) {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce", serviceWorkers: "block" });
  try {
    const tab = await Visitor.enter(context, folder.urlOf(""));
    await tab.open(folder.urlOf(file));
    await tab.page.evaluate((worn) => Object.assign(document.documentElement.dataset, worn), worn);
    const expected = await tab.page.evaluate(prepare);
    const findings = await tabThrough(tab.page, "Tab", expected.length);
    const reached = new Set(await tab.page.evaluate(() => window.walked.map((one) => window.stops.indexOf(one))));
    const missed = expected.filter((_, at) => !reached.has(at));
    findings.push(...missed.map((selector) => fault("not-reached", selector, "Tab passes it by")));
    // Backwards the page comes down from above, where a bar may stand over it.
    await tab.page.evaluate(() => window.stops.at(-1).focus());
    findings.push(...(await tabThrough(tab.page, "Shift+Tab", expected.length)));
    findings.push(...(await skip(tab, folder.urlOf(file))), ...tab.complaints);
    return findings;
  } finally {
    await context.close();
  }
}

async function tabThrough(page, key, stops) {
  const findings = [];
  await page.evaluate((way) => Object.assign(window, { way, walked: [] }), key);
  // A little longer than the page: whoever is still inside then is trapped.
  for (let press = 0; press < stops + 10; press += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(stand);
    if (stop === null) return findings;
    findings.push(...stop.wrong.map(([rule, message]) => fault(rule, stop.selector, message)));
    if (stop.unfolds && key === "Tab") findings.push(...(await unfold(page, stop.selector)));
    // Before the first stop a browser of a single page begins again at the end.
    if (stop.first && key !== "Tab") return findings;
  }
  return [...findings, fault("trap", "-", `after ${stops + 10} presses of ${key} the page has not been left`)];
}

// Enter opens what is folded, Space folds it again; the walk goes on with it folded.
async function unfold(page, selector) {
  const open = () => page.evaluate(() => document.activeElement.parentElement.open);
  const before = await open();
  await page.keyboard.press("Enter");
  const opened = await open();
  await page.keyboard.press("Space");
  const folded = await open();
  if (opened === !before && folded === before) return [];
  return [fault("unfold", selector, "Enter and Space do not open and close it")];
}

// The first stop leads past everything to the text, and the walk goes on from there.
async function skip(tab, url) {
  await tab.open(url);
  await tab.page.keyboard.press("Tab");
  await tab.page.keyboard.press("Enter");
  const there = await tab.page.evaluate(() => document.activeElement.localName);
  await tab.page.keyboard.press("Tab");
  const next = await tab.page.evaluate(() => {
    const main = document.querySelector("main");
    // A text with nothing to stop at is left at its other end.
    return main.contains(document.activeElement) || Boolean(main.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  return there === "main" && next ? [] : [fault("skip", ".skip", `the skip link leads to ${there}, and Tab from there ${next ? "on" : "back"}`)];
}

// Inside the page: everything that Tab should stop at, in order. Of radio buttons one of each name.
function prepare() {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter((one) => !one.closest("[inert]"));
  window.stops = all.filter((one) => {
    if (one.disabled || one.type === "hidden" || !one.checkVisibility({ visibilityProperty: true })) return false;
    return one.type !== "radio" || one.checked;
  });
  window.nameOf = (one) => {
    const label = one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent;
    return `${one.localName}${one.className?.baseVal ?? one.className ? `.${one.className.baseVal ?? one.className}` : ""} “${label.trim().slice(0, 20)}”`;
  };
  return window.stops.map(window.nameOf);
}

// Inside the page: what is wrong with where the focus is now; null when it has left.
function stand() {
  const at = document.activeElement;
  if (at === document.body || at === null) return null;
  const wrong = [];
  const last = window.walked.at(-1);
  const onwards = window.way === "Tab" ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  if (last && !(last.compareDocumentPosition(at) & onwards)) {
    wrong.push(["order", `comes after ${window.nameOf(last)}, which is not the order of the document`]);
  }
  window.walked.push(at);

  // A hidden input wears its focus on the label's text, an area of a drawing on its outline.
  const wearers = [at, at.matches("label input") && at.nextElementSibling, at.querySelector(".hit")].filter(Boolean);
  const seen = wearers.some((one) => {
    const { outlineStyle, outlineWidth, stroke, strokeWidth, opacity } = getComputedStyle(one);
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    return opacity !== "0" && (outlined || (one.matches(".hit") && stroke !== "none" && parseFloat(strokeWidth) >= 2));
  });
  if (!seen) wrong.push(["unseen", "nobody sees that it has the focus"]);
  const named = [at.getAttribute("aria-label"), at.labels?.[0]?.textContent, at.textContent].some((name) => name?.trim());
  if (!named) wrong.push(["nameless", "has no name"]);

  // Of what is in the window, the middle must not lie under something else.
  const { left, right, top, bottom } = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  if (bottom <= 0 || top >= innerHeight) wrong.push(["out-of-sight", `lies at ${top.toFixed(0)} to ${bottom.toFixed(0)} px of a window of ${innerHeight}`]);
  else {
    const over = document.elementFromPoint(x, y);
    const related = over && (over.contains(at) || at.contains(over) || over.closest("label")?.contains(at));
    // What holds the focused element may also lie over it: then it is a bar, and stays where it is.
    const bar = over?.closest(".tools");
    if (!related || (bar && !bar.contains(at))) wrong.push(["covered", `lies under ${over ? window.nameOf(over) : "nothing"}`]);
  }
  return { selector: window.nameOf(at), wrong, unfolds: at.localName === "summary", first: at === window.stops[0] };
}

function fault(what, selector, message) {
  return { rule: `keyboard/${what}`, selector, message };
}
