// What a page may weigh and how long it may take.
// In: what openOnPhone measured. Out: findings. All bytes are compressed, as sent, with their headers.
const KB = 1024;
export const EVERY_PAGE = { requests: 8, css: 15 * KB, js: 10 * KB, font: 120 * KB, paint: 1000, shift: 0.02 };
// In all, photographs apart: they are the reader's to ask for, and lazy.
export const IN_ALL = { year: 180 * KB, term: 110 * KB };
const WORDS = {
  requests: (value) => `${value} requests`,
  paint: (value) => `largest paint after ${Math.round(value)} ms`,
  shift: (value) => `shifts by ${value.toFixed(3)}`,
};

export function total(seen) {
  return seen.html + seen.css + seen.js + seen.font + seen.other;
}

export function overBudget(kind, seen) {
  const limits = Object.entries(EVERY_PAGE).map(([name, limit]) => [name, measured(name, seen), limit]);
  if (IN_ALL[kind]) limits.push(["all", total(seen), IN_ALL[kind]]);
  return limits
    .filter(([, value, limit]) => value > limit)
    .map(([name, value, limit]) => {
      const say = WORDS[name] ?? ((bytes) => `${bytes} bytes of ${name}`);
      return { rule: `budget/${name}`, message: `${say(value)}; at most ${say(limit)}` };
    });
}

// Photographs are the reader's here too.
function measured(name, seen) {
  return name === "requests" ? seen.requests - seen.images : seen[name];
}
