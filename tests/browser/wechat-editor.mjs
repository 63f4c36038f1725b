// What WeChat does to an article, as far as it is published: what its editor keeps of what is pasted, and how its
// readers see colours by night.
// In: HTML in a page, colours. Out: HTML, colours. Absent: WeChat itself, which wants an account.

// Runs in a page. Elements and properties that articles of WeChat are known to keep; everything else goes, the words of
// unknown elements stay.
export function strip(html) {
  const KEPT = "section p span strong em br img h1 h2 h3 h4 table tbody tr th td a blockquote".split(" ");
  const DROPPED = "script style link meta iframe object form input button svg video audio template".split(" ");
  const ATTRIBUTES = { img: ["src", "alt"], a: ["href"] };
  const STYLES =
    /^(color|background-color|font-(size|weight|style|family)|line-height|letter-spacing|text-(align|indent|decoration)|margin(-\w+)?|padding(-\w+)?|border(-(top|right|bottom|left|collapse|radius))?|width|height|min-width|max-width|display|vertical-align|box-sizing|overflow-x|word-break|white-space)$/;
  const BAD_VALUE = /url\(|var\(|calc\(|expression|!important|javascript:/i;
  const doc = new DOMParser().parseFromString(html, "text/html");
  for (const element of [...doc.body.querySelectorAll("*")]) {
    const name = element.localName;
    if (DROPPED.includes(name)) element.remove();
    else if (!KEPT.includes(name)) element.replaceWith(...element.childNodes);
    else {
      for (const { name: attribute, value } of [...element.attributes]) {
        if (attribute === "style") {
          const kept = value.split(";").filter((one) => {
            const [property, ...rest] = one.split(":");
            return STYLES.test(property.trim()) && !BAD_VALUE.test(rest.join(":"));
          });
          element.setAttribute("style", kept.join(";"));
        } else if (!(ATTRIBUTES[name] ?? []).includes(attribute)) element.removeAttribute(attribute);
      }
      if (name === "a" && !/^https:\/\/mp\.weixin\.qq\.com\//.test(element.href)) element.replaceWith(...element.childNodes);
    }
  }
  return doc.body.innerHTML;
}

// By night the ground is #191919, and words without a colour are #a3a3a3. A colour of one's own is kept where it is
// bright enough against the ground, made lighter where not.
export const NIGHT = { ground: [25, 25, 25], words: [163, 163, 163] };
const ENOUGH = 65;
const WHITE = 250;

const brightness = ([red, green, blue]) => (red * 299 + green * 587 + blue * 114) / 1000;
const MOST = brightness(NIGHT.words) - brightness(NIGHT.ground);

export function byNight(colour) {
  const own = brightness(colour);
  const offset = Math.abs(own - brightness(NIGHT.ground));
  if (own >= WHITE) return colour;
  if (offset > MOST) return scaled(colour, MOST + brightness(NIGHT.ground));
  if (offset >= ENOUGH) return colour;
  const [hue, saturation, lightness] = toHsl(colour);
  if (lightness <= 40) return byNight(fromHsl([hue, saturation, 90 - lightness]));
  return scaled(colour, ENOUGH + brightness(NIGHT.ground));
}

function scaled(colour, wanted) {
  return colour.map((part) => Math.min(255, (part * wanted) / brightness(colour)));
}

function toHsl(colour) {
  const [red, green, blue] = colour.map((part) => part / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (!spread) return [0, 0, lightness * 100];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const hue =
    most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return [hue * 60, saturation * 100, lightness * 100];
}

function fromHsl([hue, saturation, lightness]) {
  const [s, l] = [saturation / 100, lightness / 100];
  const part = (n) => {
    const k = (n + hue / 30) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [part(0), part(8), part(4)];
}

// WCAG 2.2.
export function contrast(one, other) {
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const linear = part / 255;
      return linear <= 0.04045 ? linear / 12.92 : ((linear + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
