// Asks of one page everything that needs it open: markup, axe in both schemes, width, script, console.
// In: three tabs (light, dark, scriptless) and a page. Out: checks in the ledger, and what the page looks like.
// Absent: links, which need every page to have been read.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { LAPTOP } from "./browser.mjs";
import { look } from "./look.mjs";

const NARROW = { width: 320, height: 640 };
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
  resultTypes: ["violations", "incomplete"],
  // axe takes a single character for an ornament; a single Han character is a word.
  checks: { "color-contrast": { options: { ignoreLength: true } } },
  // Fetching style sheets again is refused over file:// and would be reported as the page's own error.
  preload: false,
};
const NODES_SHOWN = 12;

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard"],
    // Without a doctype browsers lay the page out as in 1998; the standard set leaves this out.
    rules: { "missing-doctype": "error" },
  }),
);

// `full` and `bare` are what `look` saw with script and without; either is missing when the page did not open.
export async function readPage(tabs, folder, page, ledger) {
  const url = folder.urlOf(page);
  const check = async (work) => ledger.check(page, await work().catch(unreadable));
  let full, bare;

  const markup = await readFile(folder.pathOf(page), "utf8");
  await check(() => htmlFindings(markup, page));
  await check(async () => {
    await tabs.light.open(url);
    full = await tabs.light.page.evaluate(look);
    return axeFindings(tabs.light.page, "light", page, ledger);
  });
  await check(() => widthFindings(tabs.light.page));
  await check(async () => {
    await tabs.dark.open(url);
    return axeFindings(tabs.dark.page, "dark", page, ledger);
  });
  await check(async () => {
    await tabs.scriptless.open(url);
    bare = await tabs.scriptless.page.evaluate(look);
    return full ? scriptFindings(full.text, bare.text) : [];
  });
  const visits = Object.values(tabs);
  ledger.check(page, visits.flatMap((tab) => tab.requests));
  ledger.check(page, visits.flatMap((tab) => tab.complaints));
  return { full, bare };
}

export function unreadable(error) {
  return [{ rule: "page/unreadable", message: error.message.split("\n")[0] }];
}

async function htmlFindings(markup, page) {
  const report = await validator.validateString(markup, page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, selector, message, line, column }) => ({
      rule: `html/${ruleId}`,
      selector: selector ?? "-",
      message: `${message} (${line}:${column})`,
    })),
  );
}

export async function axeFindings(page, scheme, file, ledger) {
  // Through the debugger, not a script element: a page may forbid those.
  await page.evaluate(AXE);
  const result = await page.evaluate((options) => window.axe.run(document, options), AXE_OPTIONS);
  const list = (rules) =>
    rules.flatMap(({ id, help, nodes }) => {
      const rule = `axe/${id} (${scheme})`;
      const shown = nodes.slice(0, NODES_SHOWN).map((node) => ({
        rule,
        selector: node.target.flat().join(" "),
        message: [...node.any, ...node.all, ...node.none][0]?.message ?? help,
      }));
      const rest = nodes.length - shown.length;
      return rest > 0 ? [...shown, { rule, message: `and ${rest} more` }] : shown;
    });
  ledger.wonder(file, list(result.incomplete));
  return list(result.violations);
}

async function widthFindings(page) {
  await page.setViewportSize(NARROW);
  const { excess, widest } = await page.evaluate(look);
  await page.setViewportSize(LAPTOP);
  if (excess <= 0) return [];
  return [{ rule: "width/sideways", selector: widest, message: `${excess} px too wide at ${NARROW.width} px` }];
}

function scriptFindings(full, bare) {
  if (full === bare) return [];
  let at = 0;
  while (full[at] === bare[at]) at += 1;
  const near = (text) => text.slice(Math.max(0, at - 8), at + 24) || "nothing";
  const lengths = `${full.length} characters with script, ${bare.length} without`;
  return [{ rule: "script/text-differs", selector: "main", message: `${lengths}: “${near(full)}” against “${near(bare)}”` }];
}
