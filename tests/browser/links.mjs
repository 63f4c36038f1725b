// Judges links as a reader meets them who opened the folder from a disk.
// In: a link as written, the file it stands in, the folder, the ids of every page. Out: findings.
// Absent: the network. Links to other hosts are the author's business; loading anything from them is not.
import path from "node:path";

const ELSEWHERE = ["http:", "https:", "mailto:", "tel:", "sms:"];

// `ids` maps a page to the set of its ids. Null when the link is sound.
export function judge({ value, loads }, file, folder, ids) {
  if (value === "") return fault("link/empty", "names nothing");
  if (value.startsWith("//")) return fault("link/no-scheme", `${value} means another host, and a network drive over file://`);
  if (value.startsWith("/")) return fault("link/root-relative", `${value} leaves the folder on a disk or in a sub-path`);
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(value)?.[0].toLowerCase();
  if (scheme === "data:") return null;
  if (ELSEWHERE.includes(scheme)) {
    return loads ? fault("link/loads-from-elsewhere", `${value} is loaded from another host`) : null;
  }
  if (scheme) return fault("link/scheme", `${value} works only where it was written`);

  const [beforeHash, ...afterHash] = value.split("#");
  let target, fragment;
  try {
    target = decodeURIComponent(beforeHash.split("?")[0]);
    fragment = decodeURIComponent(afterHash.join("#").split(":~:")[0]);
  } catch {
    return fault("link/encoding", `${value} is not valid percent-encoding`);
  }
  const joined = path.posix.join(path.posix.dirname(file), target).replace(/\/$/, "");
  const found = target === "" ? file : joined === "." ? "" : joined;
  if (found === ".." || found.startsWith("../")) return fault("link/outside", `${value} leaves the folder`);
  if (folder.folders.has(found)) return fault("link/folder", `${value} is a folder: over file:// it must end in index.html`);
  if (!folder.files.has(found) || target.endsWith("/")) return fault("link/nowhere", `${value}: there is no ${found}`);
  if (fragment && fragment !== "top" && ids.has(found) && !ids.get(found).has(fragment)) {
    return fault("link/no-such-id", `${value}: ${found} has no id "${fragment}"`);
  }
  return null;
}

// What a piece of CSS loads, as links.
export function linksInCss(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const found = plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi);
  return [...found]
    .map((match) => match.slice(1).find((part) => part !== undefined))
    .filter((value) => !value.startsWith("#"))
    .map((value) => ({ value, loads: true }));
}

function fault(rule, message) {
  return { rule, message };
}
