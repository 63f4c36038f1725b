// What a page is in every look a reader may choose: sizes of text, colours, contrast, widths.
// In: an open tab and its scheme. Out: findings. The page is not loaded again: a choice is three attributes of its
// root, and that choosing sets them is asked elsewhere (tools.mjs).
import { axeFindings } from "./axe.mjs";
import { LAPTOP } from "./browser.mjs";
import { look } from "./look.mjs";

const SIZES = ["", "large", "huge"];
// The narrowest phone, a common one, a tablet, and either side of where the wide layout begins in the largest text.
const WIDTHS = [320, 360, 768, 820, 1180];
const HEIGHT = 800;
// Tools and ways on: what a finger must hit.
const TARGETS =
  ".tools :is(label, button), .seek :is(input, select, button), .brand, .menu a, .switch summary, .switch a, .crumbs a, .foot a, " +
  ".enter a, .turn a, .by-term a, .ways a, .index a, .get a, .contents a, .marks a, .evidence summary";
const WIDE_TOO = ".tools :is(label, button), .seek :is(input, select, button), .menu a, .switch summary";
const LEAST = { "": 44, large: 44, huge: 60 };

// axe in every size; then in high contrast, with the colours chosen against the system's.
export async function axeInEveryLook(page, scheme, file, ledger) {
  const findings = [];
  for (const size of SIZES) {
    await wear(page, { size });
    findings.push(...(await axeFindings(page, [scheme, size].filter(Boolean).join(" "), file, ledger)));
    if (!(await offersLooks(page))) return findings;
  }
  const theme = scheme === "light" ? "dark" : "light";
  await wear(page, { theme, contrast: "high" });
  findings.push(...(await axeFindings(page, `${theme} high`, file, ledger)));
  await wear(page, {});
  return findings;
}

// No sideways scrolling at any width in any size, and nothing too small for a finger.
export async function roomFindings(page) {
  const findings = [];
  // With the drawer of tools open, where there is one.
  await page.evaluate(() => document.querySelector(".tools .more")?.setAttribute("aria-expanded", "true"));
  for (const size of SIZES) {
    await wear(page, { size });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const name = `at ${width} px${size && ", "}${size}`;
      if (excess > 0) {
        const { widest } = await page.evaluate(look);
        findings.push({ rule: "width/sideways", selector: widest, message: `${excess} px too wide ${name}` });
      }
      const small = await page.evaluate(smallTargets, [TARGETS, WIDE_TOO, LEAST[size]]);
      findings.push(...small.map(({ selector, measures }) => ({ rule: "target/small", selector, message: `${measures} ${name}` })));
    }
    if (!(await offersLooks(page))) break;
  }
  await wear(page, {});
  await page.setViewportSize(LAPTOP);
  return findings;
}

// Puts a choice on the page.
export function wear(page, { size = "", theme = "", contrast = "" }) {
  return page.evaluate((chosen) => {
    for (const [name, value] of Object.entries(chosen)) {
      if (value) document.documentElement.dataset[name] = value;
      else delete document.documentElement.dataset[name];
    }
  }, { size, theme, contrast });
}

// A page that shows no tools, of another theme or lost on a host, has one size and no contrast to choose.
function offersLooks(page) {
  return page.evaluate(() => document.querySelector(".tools")?.checkVisibility() ?? false);
}

function smallTargets([all, wideToo, least]) {
  const found = new Map();
  for (const one of document.querySelectorAll(all)) {
    if (!one.checkVisibility()) continue;
    const { width, height } = one.getBoundingClientRect();
    const smallest = one.matches(wideToo) ? Math.min(width, height) : height;
    // The same kind of target in the same place is one finding.
    const selector = `${one.parentElement.localName}.${one.closest("[class]").className} ${one.localName}`;
    if (smallest < least - 0.5) found.set(selector, `“${one.textContent.trim().slice(0, 8)}” measures ${width.toFixed(0)} × ${height.toFixed(0)}, not ${least},`);
  }
  return [...found].map(([selector, measures]) => ({ selector, measures }));
}
