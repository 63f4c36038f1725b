// Asks axe about an open page.
// In: a tab, and what the look is called. Out: findings; what axe could not decide goes to the ledger.
// Absent: opening pages, looks.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

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

export async function axeFindings(page, scheme, file, ledger) {
  // Through the debugger, not a script element: a page may forbid those.
  await page.evaluate(`window.axe ?? (() => { ${AXE} })()`);
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
