// What Lighthouse says of one page: its four scores, of a hundred, and what keeps them from it.
// In: the port of a browser's debugger and an address. Out: scores and reasons.
// Absent: what is too few (measure.mjs).
import { setTimeout as pause } from "node:timers/promises";
import lighthouse from "lighthouse";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const RUNS = 8;
const SECOND = 1000;

// Lighthouse's phone: a 4× slower processor and slow 4G, simulated from what was observed. What it observes
// depends on what else the machine is doing, so a page that is not perfect at once is asked again, after a
// while and a longer while, and judged by its best. A fault of the page is there every time; somebody else's load
// is not.
export async function score(port, url) {
  let best;
  for (let run = 0; run < RUNS; run += 1) {
    await pause(run * SECOND);
    const { lhr } = await lighthouse(url, { port, output: "json", logLevel: "silent", onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
    const seen = read(lhr);
    if (!best || seen.sum > best.sum) best = seen;
    if (best.sum === 100 * CATEGORIES.length) break;
  }
  return best;
}

function read(lhr) {
  const scores = CATEGORIES.map((name) => Math.round(100 * (lhr.categories[name]?.score ?? 0)));
  const reasons = CATEGORIES.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => ({ category: name, ...explain(lhr.audits[id]) })),
  );
  return { scores, sum: scores.reduce((sum, one) => sum + one, 0), reasons };
}

function explain({ id, title, displayValue, explanation, details }) {
  const first = details?.items?.[0];
  const where = first?.node?.selector ?? first?.url ?? first?.sourceLocation?.url ?? "-";
  return { id, where, message: [title, displayValue, explanation].filter(Boolean).join("; ") };
}
