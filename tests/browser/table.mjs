// Sets what was measured as a table.
// In: rows of measure.mjs. Out: lines for a terminal, the last of them the budgets. Absent: who keeps to them.
import { EVERY_PAGE, IN_ALL, total } from "./budgets.mjs";

const kb = (bytes) => (bytes / 1024).toFixed(1);
const COLUMNS = [
  ["page", ({ file }) => file],
  ["requests", ({ seen }) => String(seen.requests)],
  ["html", ({ seen }) => kb(seen.html)],
  ["css", ({ seen }) => kb(seen.css)],
  ["script", ({ seen }) => kb(seen.js)],
  ["faces", ({ seen }) => kb(seen.font)],
  ["all, KB", ({ seen }) => kb(total(seen))],
  ["+ photos", ({ seen }) => kb(seen.image)],
  ["LCP, ms", ({ seen }) => seen.paint.toFixed(0)],
  ["CLS", ({ seen }) => seen.shift.toFixed(3)],
  ["Lighthouse", ({ scores }) => scores?.join(" ") ?? "·"],
];
const IN_EACH = Object.entries(IN_ALL).map(([kind, bytes]) => `${kind} ${kb(bytes)}`);
const LIMITS = [
  "at most",
  String(EVERY_PAGE.requests),
  "",
  ...[EVERY_PAGE.css, EVERY_PAGE.js, EVERY_PAGE.font].map(kb),
  IN_EACH.join(", "),
  "",
  String(EVERY_PAGE.paint),
  EVERY_PAGE.shift.toFixed(3),
  "100 each",
];

// Names left, numbers right.
export function table(rows) {
  const cells = [COLUMNS.map(([head]) => head), ...rows.map((row) => COLUMNS.map(([, show]) => show(row))), LIMITS];
  const widths = COLUMNS.map((_, at) => Math.max(...cells.map((line) => line[at].length)));
  return cells.map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[at]))).join("  ")).join("\n");
}
