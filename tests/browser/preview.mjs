// `suishi serve` in a real browser: what is saved is seen, what is wrong is told over the last good page.
//   node preview.mjs [PROGRAM] [FOLDER FOR PICTURES]
// In: the program (../../target/release/suishi). Out: one line a check; exit status 1 when one failed. Absent: how long it
// takes (tests/bench/preview.py).
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { LAPTOP, PHONE, startBrowser } from "./browser.mjs";

const HERE = import.meta.dirname;
const program = resolve(process.argv[2] ?? join(HERE, "../../target/release/suishi"));
const pictures = process.argv[3];
const site = mkdtempSync(join(tmpdir(), "suishi-预览 "));
cpSync(join(HERE, "../../content"), join(site, "content"), { recursive: true });
const entry = join(site, "content/2018/立春.md");
const good = readFileSync(entry, "utf8");
// At first there is nothing to see.
writeFileSync(entry, good.replace("---\n", "---\nterm: 立春节\n"));

const preview = spawn(program, ["serve", "--root", site, "--port", "4400"], { stdio: ["ignore", "ignore", "pipe"] });
const browser = await startBrowser();
let failed = 0;
const check = (what, isTrue, found = "") => {
  console.log(`${isTrue ? "ok  " : "FAIL"} ${what}${isTrue || !found ? "" : `: ${found}`}`);
  failed += isTrue ? 0 : 1;
};
const shot = async (page, name) => pictures && (await page.screenshot({ path: join(pictures, `${name}.png`) }));
// What the preview adds stands in a shadow root, beside the page's own body.
const overlay = (page) => page.locator("section[role=alert]");

try {
  const address = await new Promise((found, lost) => {
    createInterface({ input: preview.stderr }).on("line", (line) => {
      const said = line.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (said) found(said[0]);
    });
    preview.on("exit", () => lost(new Error("the preview ended")));
  });
  const page = await browser.newPage({ viewport: LAPTOP });
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(`${address}2018/lichun/`);
  await overlay(page).waitFor({ timeout: 10_000 }).catch(() => {});
  check("a site that never was good says what is wrong", (await overlay(page).count()) === 1);
  writeFileSync(entry, good);
  await page.getByText("两份文件定目标").first().waitFor({ timeout: 10_000 }).catch(() => {});
  check("and appears once it is mended", (await page.getByText("两份文件定目标").count()) > 0);
  const answer = await page.goto(`${address}2018/lichun/`);
  check("a page says that it is UTF-8", answer.headers()["content-type"] === "text/html; charset=utf-8");
  check("a good page has nothing over it", (await overlay(page).count()) === 0);
  const bare = await page.request.get(`${address}2018/lichun/index.html`, { headers: { accept: "*/*" } });
  check("a program gets the page as readers will", !(await bare.text()).includes("~suishi"));
  check("`2018` leads to `2018/`", (await page.request.get(`${address}2018`)).url().endsWith("/2018/"));
  check("what is not there is a page, too", (await page.request.get(`${address}没有`)).status() === 404);

  // As Notepad, vim, WPS and those that delete first save.
  const saves = {
    over: (path, text) => writeFileSync(path, text),
    beside: (path, text) => (writeFileSync(`${path}.tmp`, text), renameSync(`${path}.tmp`, path)),
    backup: (path, text) => (renameSync(path, `${path}~`), writeFileSync(path, text), unlinkSync(`${path}~`)),
    wps: (path, text) => {
      const aside = join(site, "content/2018/~$立春.md");
      writeFileSync(aside, text);
      unlinkSync(path);
      renameSync(aside, path);
    },
  };
  for (const [name, save] of Object.entries(saves)) {
    save(entry, `${good}\n存盘试验：${name}。\n`);
    const seen = page.getByText(`存盘试验：${name}。`);
    await seen.waitFor({ timeout: 10_000 }).catch(() => {});
    check(`a file saved ${name} is seen`, (await seen.count()) === 1);
  }

  saves.over(entry, good.replace("---\n", "---\nterm: 立春节\n"));
  await overlay(page).waitFor({ timeout: 10_000 });
  const told = await overlay(page).innerText();
  check("an error is told over the page", told.includes("立春节") && told.includes("立春.md:2:7"), told);
  check("the last good page stands below it", (await page.getByText("存盘试验：wps。").count()) === 1);
  await shot(page, "error-laptop");
  await page.setViewportSize(PHONE);
  await shot(page, "error-phone");
  await page.setViewportSize(LAPTOP);
  await page.keyboard.press("Tab");
  await overlay(page).getByRole("button").click();
  check("it can be folded away", (await overlay(page).count()) === 0);
  await shot(page, "folded");

  saves.over(entry, good);
  await page.getByText("存盘试验").waitFor({ state: "detached", timeout: 10_000 }).catch(() => {});
  check("what is mended is seen", (await page.getByText("存盘试验").count()) === 0);
  check("and nothing stands over it", (await page.locator("button.badge").count()) === 0);

  await page.evaluate(() => (window.untouched = true));
  const style = join(site, "content/theme/static/suishi.css");
  cpSync(join(HERE, "../../themes/default/static/suishi.css"), style);
  await page.waitForTimeout(1500);
  saves.over(style, `${readFileSync(style, "utf8")}\nh1 { outline: 7px solid red }\n`);
  const outlined = () => page.evaluate(() => getComputedStyle(document.querySelector("h1")).outlineWidth === "7px");
  for (let tries = 0; tries < 50 && !(await outlined()); tries += 1) await page.waitForTimeout(100);
  check("a style is put on", await outlined());
  check("without loading the page", await page.evaluate(() => window.untouched === true));

  await page.goto(`${address}2018/data/`);
  const metrics = join(site, "content/2018/metrics.yaml");
  saves.beside(metrics, readFileSync(metrics, "utf8").replace("name: 居委会", "name: 居民委员会"));
  const renamed = page.getByText("居民委员会").first();
  await renamed.waitFor({ timeout: 10_000 }).catch(() => {});
  check("a metric is seen", (await renamed.count()) === 1);
  check("no script failed", faults.length === 0, faults.join("; "));
} finally {
  await browser.close();
  preview.kill();
  rmSync(site, { recursive: true, force: true });
}
console.log(failed ? `${failed} failed` : "the preview holds");
process.exit(failed ? 1 : 0);
