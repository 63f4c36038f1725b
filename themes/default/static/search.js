// Searching: looks through the words of each year as they are, newest first; every word asked for must occur.
// In: the form and the empty list of search.html, the files of its years. Needs suishi.js, which says what signs are alike.
(() => {
  "use strict";
  const [form, list, count, more] = [".seek", ".found", ".count", ".found-more"].map((name) => document.querySelector(name));
  const { q, year, chapter } = form.elements;
  const SHOWN = 100;
  let turn = 0, room = SHOWN;

  // A script element loads over file:// too, where nothing else does.
  const loading = {};
  const load = ({ value, dataset }) =>
    (loading[value] = loading[value] || new Promise((done) => {
      const script = document.createElement("script");
      script.src = dataset.file;
      script.onload = () => done(window.suishiYears[value]);
      script.onerror = () => done(loading[value] = null); // tried again with the next search
      document.head.append(script);
    }));

  const add = (parent, name, text, words = [], mark) => {
    const element = parent.appendChild(document.createElement(name));
    let at = 0;
    for (const [from, to] of suishi.hits(suishi.fold(text), words)) {
      element.append(text.slice(at, from));
      add(element, "mark", text.slice(from, to));
      at = to;
    }
    element.append(text.slice(at));
    return element;
  };

  // Up to two sentences that hold the words, or the first where only the title does.
  const excerpt = (text, words) => {
    const all = text.match(/[^\n]+?([。！？!?]+[”’」』）)]*|\.(?=\s)|(?=\n)|$)/g) || [];
    const found = [];
    let missing = words;
    for (const sentence of all) {
      const folded = suishi.fold(sentence);
      const first = Math.min(...missing.map((word) => folded.indexOf(word)).filter((at) => at >= 0));
      if (first === Infinity) continue;
      const from = first > 60 ? first - 30 : 0;
      found.push((from ? "…" : "") + sentence.slice(from, first + 70).trim() + (sentence.length > first + 70 ? "…" : ""));
      missing = missing.filter((word) => !folded.includes(word));
      if (!missing.length || found.length === 2) break;
    }
    return found.join(" ") || (all[0] || "").slice(0, 90);
  };

  const show = (option, records, words, total) => {
    let section, last, items;
    for (const [title, term, slug, hue, address, text] of records || []) {
      if (chapter.value && chapter.value !== slug) continue;
      const folded = suishi.fold([option.value, term, title, text].join("\n"));
      if (!words.every((word) => folded.includes(word)) || ++total > room) continue;
      if (!section) {
        section = add(list, "section", "");
        section.className = "leaf";
        add(section, "h2", option.value).className = "numeral";
        section = add(section, "div", "");
      }
      if (slug !== last) {
        const name = [...chapter.options].find(({ value }) => value && value === slug);
        if (name) add(section, "h3", name.text).className = slug;
        items = add(section, "ul", "");
        last = slug;
      }
      const item = add(items, "li", "");
      item.className = hue < 0 ? "" : "t" + hue;
      add(item, "span", term, words);
      const link = add(item, "a", title, words);
      const [page, place] = address.split("#");
      link.href = `${form.dataset.root}${page}?q=${encodeURIComponent(words.join(" "))}#${place}`;
      add(item, "p", excerpt(text, words), words);
    }
    return total;
  };

  const search = async () => {
    const mine = (turn += 1), words = suishi.words(q.value), { dataset } = count;
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
    try { history.replaceState(null, "", asked ? "?" + asked : location.pathname) } catch (refused) {}
    const years = words.length ? [...year.options].filter(({ value }) => value && (!year.value || value === year.value)) : [];
    const waiting = setTimeout(() => { count.textContent = dataset.wait }, years.length ? 300 : 1e9);
    const all = await Promise.all(years.map(load));
    clearTimeout(waiting);
    if (mine !== turn) return;
    list.textContent = "";
    const total = years.reduce((sum, option, at) => show(option, all[at], words, sum), 0);
    count.textContent = !words.length ? ""
      : (total ? (total > 1 ? dataset.many : dataset.one).replace("#", total) : dataset.none.replace("#", () => q.value.trim()))
        + (all.includes(null) ? dataset.failed : "");
    more.hidden = total <= room;
  };

  let soon;
  const again = (wait) => {
    room = SHOWN;
    clearTimeout(soon);
    soon = setTimeout(search, wait);
  };
  form.oninput = (event) => event.isComposing || again(250); // not while pinyin is still being typed
  form.addEventListener("compositionend", () => again(0));
  form.onsubmit = (event) => {
    event.preventDefault();
    again(0);
  };
  more.onclick = () => {
    room += SHOWN;
    search();
  };
  const given = new URLSearchParams(location.search);
  for (const field of [q, year, chapter]) if (given.get(field.name)) field.value = given.get(field.name);
  if (q.value) search();
})();
