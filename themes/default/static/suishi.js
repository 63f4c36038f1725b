// Tools for readers: size, colours, contrast, reading aloud; and on a page that a search led to, the words sought.
// Needs suishi-first.js and the bar of partials/tools.html. Without either, the page is what it is without script.
(() => {
  "use strict";
  const root = document.documentElement;
  const main = document.querySelector("main");

  // ── Text, as a reader takes it: a sentence or a word may run through links and bold type.

  // The blocks of `scope`: `text`, and the text nodes it is made of with the place where each begins.
  const blocks = (scope, skip) => {
    const found = [];
    let last;
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, parent = node.parentElement;
      if (parent.closest(skip)) continue;
      const element = parent.closest("p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, figcaption, pre, div, section, article");
      if (element !== last) found.push({ text: "", pieces: [] });
      last = element;
      const block = found[found.length - 1];
      block.pieces.push([node, block.text.length]);
      block.text += node.data;
    }
    return found;
  };

  const range = ({ pieces }, from, to) => {
    const part = document.createRange();
    const piece = (at) => pieces.filter(([, start]) => start <= at).pop();
    const [first, start] = piece(from), [last, end] = piece(to - 1);
    part.setStart(first, from - start);
    part.setEnd(last, to - end);
    return part;
  };

  // Colours text and touches nothing; where the browser cannot, the first piece is selected, as with a mouse.
  const paint = (name, ranges) => {
    if (window.CSS && CSS.highlights) return CSS.highlights.set(name, new Highlight(...ranges));
    const selection = getSelection();
    selection.removeAllRanges();
    if (ranges[0]) selection.addRange(ranges[0]);
  };

  const reveal = (part) => {
    const { top, bottom } = part.getBoundingClientRect();
    if (top < 80 || bottom > innerHeight - 40) part.startContainer.parentElement.scrollIntoView({ block: "center" });
  };

  // ── Words sought. Full-width and capital letters count as plain ones; one sign stays one sign, so places still fit.

  suishi.fold = (text) =>
    text.replace(/[\uFF01-\uFF5E\u3000A-Z]/g, (sign) =>
      sign === "\u3000" ? " " : String.fromCharCode(sign.charCodeAt(0) - (sign > "Z" ? 0xfee0 : 0)).toLowerCase());
  suishi.words = (query) => suishi.fold(query || "").split(/\s+/).filter(Boolean);
  // Where the words stand in a folded text: [from, to], in order, none inside another.
  suishi.hits = (folded, words) => {
    const all = [];
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) all.push([at, at + word.length]);
    }
    let end = 0;
    return all.sort(([a, b], [c, d]) => a - c || d - b).filter(([from, to]) => from >= end && (end = to));
  };

  const sought = suishi.words(new URLSearchParams(location.search).get("q"));
  if (sought.length && main && !document.querySelector(".seek")) {
    const parts = [];
    for (const block of blocks(main, "svg, script, details:not([open])")) {
      for (const [from, to] of suishi.hits(suishi.fold(block.text), sought)) parts.push(range(block, from, to));
    }
    paint("hit", parts);
    // The browser goes to the entry by itself, once all is loaded; the word may stand far below.
    const entry = document.getElementById(location.hash.slice(1)) || main;
    const next = parts.find((part) => !(entry.compareDocumentPosition(part.startContainer) & Node.DOCUMENT_POSITION_PRECEDING));
    if (next) addEventListener("load", () => requestAnimationFrame(() => reveal(next)));
  }

  for (const button of document.querySelectorAll(".print-now")) {
    button.hidden = false;
    button.onclick = () => window.print();
  }

  // ── The bar.

  const bar = document.querySelector(".tools");
  if (!bar) return;
  const [read, more, contrast, print] = ["read", "more", "contrast", "print"].map((name) => bar.querySelector("." + name));

  const keep = (name, value) => {
    suishi.kept[name] = value;
    try { localStorage.setItem("suishi", JSON.stringify(suishi.kept)) } catch (refused) {}
    show();
  };
  const show = () => {
    suishi.apply();
    for (const choice of bar.querySelectorAll("input")) choice.checked = choice.value === (suishi.kept[choice.name] || "");
    contrast.setAttribute("aria-pressed", suishi.kept.contrast === "high");
  };
  bar.addEventListener("change", ({ target }) => keep(target.name, target.value));
  contrast.onclick = () => keep("contrast", suishi.kept.contrast === "high" ? "" : "high");
  print.onclick = () => window.print();
  more.onclick = () => more.setAttribute("aria-expanded", more.getAttribute("aria-expanded") !== "true");
  // Another tab, or the page left with a choice since made elsewhere and come back to.
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
  bar.hidden = false;

  // ── Reading aloud: sentence by sentence, for some voices fall silent within long texts.

  const speech = window.speechSynthesis;
  const scopes = main ? main.querySelectorAll("[data-read]") : [];
  if (!speech || !scopes.length) return;
  const chinese = root.lang.slice(0, 2) === "zh";
  const calls = read.textContent;
  let voice, queue, turn = 0;

  const sentences = () => {
    const cut = window.Intl && Intl.Segmenter && new Intl.Segmenter(root.lang, { granularity: "sentence" });
    const found = [];
    for (const scope of scopes) {
      for (const block of blocks(scope, "svg, table, details, sup, script, .unseen, [aria-hidden]")) {
        for (const { segment, index } of cut ? cut.segment(block.text) : [{ segment: block.text, index: 0 }]) {
          if (/[0-9A-Za-z\u00C0-\u024F\u3400-\u9FFF]/.test(segment)) found.push([segment, range(block, index, index + segment.length)]);
        }
      }
    }
    return found;
  };
  const say = () => {
    if (!queue.length) return stop();
    const [words, part] = queue.shift(), mine = turn;
    const saying = (suishi.saying = new SpeechSynthesisUtterance(words)); // kept, or Chrome forgets to end it
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.onend = () => mine === turn && say();
    saying.onerror = () => mine === turn && stop();
    paint("reading", [part]);
    reveal(part);
    speech.speak(saying);
  };
  const stop = () => {
    turn += 1;
    queue = null;
    speech.cancel();
    paint("reading", []);
    read.textContent = calls;
    root.removeAttribute("data-reading");
  };
  read.onclick = () => {
    if (queue) return stop();
    speech.cancel();
    queue = sentences();
    read.textContent = read.dataset.stop;
    root.setAttribute("data-reading", "");
    say();
  };
  addEventListener("keydown", ({ key }) => key === "Escape" && queue && stop());
  addEventListener("pagehide", () => queue && stop());
  // Voices arrive late. Cantonese is another language to read Mandarin in.
  const listen = () => {
    const known = speech.getVoices().filter(({ lang }) => (chinese ? /^(zh|cmn)(?!.*(HK|yue))/i : /^en/i).test(lang));
    voice = known.find(({ lang }) => /CN|Hans/i.test(lang)) || known[0];
    read.hidden = !voice;
  };
  speech.onvoiceschanged = listen;
  listen();
})();
