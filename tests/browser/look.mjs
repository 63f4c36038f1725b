// The one question asked of every opened page, answered inside the page.
// In: the document. Out: plain data: links, ids, styles, the text a reader sees, what is too wide.
// Absent: judgement. The function must stay self-contained: it is sent to the browser as text.

// Text is compared with and without script. What makes no sense without script may say so with
// `data-needs-script` on the element; <noscript> is its counterpart and is left out too.
export function look() {
  const describe = (element) => {
    const steps = [];
    for (let at = element; at && at.nodeType === 1 && steps.length < 4; at = at.parentElement) {
      const name = at.localName;
      if (at.id) {
        steps.unshift(`${name}#${at.id}`);
        break;
      }
      const twins = at.parentElement ? [...at.parentElement.children].filter((child) => child.localName === name) : [];
      const place = twins.length > 1 ? `:nth-of-type(${twins.indexOf(at) + 1})` : "";
      steps.unshift(name + (at.classList.length ? `.${[...at.classList].join(".")}` : "") + place);
    }
    return steps.join(" > ");
  };

  const links = [];
  const loading = /(^|\s)(stylesheet|icon|preload|modulepreload|preconnect|dns-prefetch|prefetch|manifest)(\s|$)/i;
  for (const element of document.querySelectorAll(":not(base)")) {
    for (const { name, value } of element.attributes) {
      const isLink = ["href", "xlink:href", "action", "formaction"].includes(name);
      const isSource = ["src", "poster"].includes(name) || (name === "data" && element.localName === "object");
      const isSet = name === "srcset" || name === "imagesrcset";
      if (!isLink && !isSource && !isSet) continue;
      const values = isSet ? value.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0]) : [value.trim()];
      const isPicture = element.localName === "image" || element.localName === "use";
      const loads = isSource || isSet || isPicture || (element.localName === "link" && loading.test(element.rel));
      for (const target of values) links.push({ selector: `${describe(element)}[${name}]`, value: target, loads });
    }
  }

  const styles = [...document.querySelectorAll("style, [style]")].map((element) => ({
    selector: describe(element),
    css: element.localName === "style" ? element.textContent : element.getAttribute("style"),
  }));

  const main = document.querySelector("main") ?? document.body;
  const words = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest("script, style, noscript, template, [data-needs-script]")) continue;
    if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) words.push(walker.currentNode.data);
  }

  let widest = null;
  const excess = document.documentElement.scrollWidth - window.innerWidth;
  if (excess > 0) {
    let farthest = window.innerWidth;
    for (const element of document.body.querySelectorAll("*")) {
      const right = element.getBoundingClientRect().right + window.scrollX;
      // On a tie the inner element is the cause: it comes later in the document.
      if (right >= farthest && element.checkVisibility()) [farthest, widest] = [right, element];
    }
  }

  return {
    links,
    styles,
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
    base: document.querySelector("base")?.getAttribute("href") ?? null,
    text: words.join("").replace(/\s+/g, ""),
    excess,
    widest: widest ? describe(widest) : "html",
  };
}
