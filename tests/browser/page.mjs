// Asks of one page everything that needs it open: markup, axe and room in every look, script, console.
// In: three tabs (light, dark, scriptless) and a page. Out: checks in the ledger, and what the page looks like.
// Absent: links, which need every page to have been read.
import { readFile } from "node:fs/promises";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { look } from "./look.mjs";
import { axeInEveryLook, roomFindings } from "./looks.mjs";

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
    return axeInEveryLook(tabs.light.page, "light", page, ledger);
  });
  await check(() => roomFindings(tabs.light.page));
  await check(async () => {
    await tabs.dark.open(url);
    return axeInEveryLook(tabs.dark.page, "dark", page, ledger);
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

function scriptFindings(full, bare) {
  if (full === bare) return [];
  let at = 0;
  while (full[at] === bare[at]) at += 1;
  const near = (text) => text.slice(Math.max(0, at - 8), at + 24) || "nothing";
  const lengths = `${full.length} characters with script, ${bare.length} without`;
  return [{ rule: "script/text-differs", selector: "main", message: `${lengths}: “${near(full)}” against “${near(bare)}”` }];
}
