// Which pages stand for all: of each kind the one that says most.
// In: a folder of HTML. Out: pages with their kind and markup. Pages know their kind: `<body class="page-term …">`.
import { readFile } from "node:fs/promises";

// In the order of `kinds`; a kind that the site has no page of is left out.
export async function onePageOfEachKind(folder, kinds) {
  const found = new Map();
  for (const file of folder.ending(".html")) {
    const text = await readFile(folder.pathOf(file), "utf8");
    const kind = /<body class="page-([a-z-]+)/.exec(text)?.[1];
    if ((found.get(kind)?.text.length ?? 0) < text.length) found.set(kind, { file, kind, text });
  }
  return kinds.map((kind) => found.get(kind)).filter(Boolean);
}
