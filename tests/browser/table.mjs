// Sets what was measured as a table.
// In: rows of measure.mjs. Out: lines for a terminal. Absent: opinions.
import { total } from "./budgets.mjs";

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

// Names left, numbers right.
export function table(rows) {
  const cells = [COLUMNS.map(([head]) => head), ...rows.map((row) => COLUMNS.map(([, show]) => show(row)))];
  const widths = COLUMNS.map((_, at) => Math.max(...cells.map((line) => line[at].length)));
  return cells.map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[at]))).join("  ")).join("\n");
}
