// Opens every page of finished sites in a browser and says what is wrong.
//
//     node check.mjs [--incomplete] SITE_DIR [SITE_DIR…]
//
// In: folders of HTML. Out: one line a site, one line a finding (`file: rule: selector: message`), and as the
// last line `N passed, M failed`; exit 1 on any failure. --incomplete also lists what axe could not decide.
// Absent: the checks themselves (site.mjs, tools.mjs, keyboard.mjs, search.mjs).
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { startBrowser } from "./browser.mjs";
import { Folder } from "./folder.mjs";
import { walkPages } from "./keyboard.mjs";
import { trySearch } from "./search.mjs";
import { proofread } from "./site.mjs";
import { tryTools } from "./tools.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { incomplete: { type: "boolean", default: false } },
});
if (positionals.length === 0) {
  console.error("usage: node check.mjs [--incomplete] SITE_DIR [SITE_DIR…]");
  process.exit(2);
}

let passed = 0;
let failed = 0;
try {
  const browser = await startBrowser();
  for (const site of positionals) {
    if (!(await stat(site).catch(() => null))?.isDirectory()) {
      console.log(`${site}: not a folder`);
      failed += 1;
      continue;
    }
    const start = performance.now();
    const { ledger, pages, links } = await proofread(browser, site);
    const folder = await Folder.read(site);
    await tryTools(browser, folder, ledger);
    await walkPages(browser, folder, ledger);
    await trySearch(browser, folder, ledger);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${site}: ${pages} pages, ${links} links, ${ledger.findings.length} violations, ` +
        `${ledger.undecided.length} undecided; ${ledger.passed} checks passed, ${ledger.failed} failed, ${seconds} s`,
    );
    for (const finding of inOrder(ledger.findings)) console.log(finding);
    if (values.incomplete) for (const finding of inOrder(ledger.undecided)) console.log(`undecided: ${finding}`);
    passed += ledger.passed;
    failed += ledger.failed;
  }
  await browser.close();
} catch (error) {
  console.log(`the checks stopped: ${error.stack}`);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function line({ file, rule, selector, message }) {
  return `${file}: ${rule}: ${selector}: ${message}`;
}

// Pages are read side by side; the reader gets their findings in order all the same.
function inOrder(findings) {
  return findings.map(line).sort();
}
