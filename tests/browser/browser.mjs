// Starts the system's Chromium the way every script here needs it.
// In: $CHROMIUM, or /usr/bin/chromium; flags of a task's own. Out: a browser that speaks to nobody of its own accord.
// Absent: pages and opinions about them.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const LAPTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

// A page that asks for another host is told so and reaches nobody.
const NOBODY = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

export async function startBrowser(flags = NOBODY) {
  const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`no browser at ${executablePath}: install chromium, or name one with CHROMIUM=`);
  }
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...flags,
    ],
  });
}
