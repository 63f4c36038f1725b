// Before the first paint: what a reader chose on another page. So small that it may hold up the page, which
// suishi.js may not. Where storage is refused (file:// here and there, private windows) a choice lasts one page.
var suishi = {
  kept: {},
  apply: function () {
    try { suishi.kept = JSON.parse(localStorage.getItem("suishi")) || suishi.kept } catch (refused) {}
    ["size", "theme", "contrast"].forEach(function (name) {
      var value = suishi.kept[name], root = document.documentElement;
      if (value) root.setAttribute("data-" + name, value);
      else if (value === "") root.removeAttribute("data-" + name);
    });
  }
};
suishi.apply();
// Faces begin to come before their style sheet is read. A disk refuses to hand out a font ahead of its style, and needs no haste.
if (location.protocol !== "file:" && document.currentScript.dataset.faces) {
  document.currentScript.dataset.faces.split(" ").forEach(function (face) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "font";
    link.type = "font/woff2";
    link.crossOrigin = "";
    link.href = face;
    document.head.append(link);
  });
}
// Shows what needs script. Browsers without modules (before 2018) could not read suishi.js either.
if ("noModule" in document.createElement("script")) document.documentElement.setAttribute("data-script", "");
