// Puts an article on the clipboard as HTML, with its pictures in it. Asks no network; works from a disk as well.
(function () {
  "use strict";
  var pictures = {};
  var waiting = {};
  var offered = null;

  // Each picture is a script of its own: a page from a disk may run scripts beside it, and read nothing.
  window.suishiPicture = function (digest, address) {
    pictures[digest] = address;
  };

  function fetch(digest) {
    if (!waiting[digest]) {
      waiting[digest] = new Promise(function (resolve) {
        var script = document.createElement("script");
        script.src = "_preview/" + digest + ".js";
        script.onload = script.onerror = resolve;
        document.head.append(script);
      });
    }
    return waiting[digest];
  }

  function digests(article) {
    return article.dataset.pictures.split(" ").filter(Boolean);
  }

  // What is offered here is what the clipboard gets, whatever is selected.
  document.addEventListener("copy", function (event) {
    if (!offered) return;
    event.clipboardData.setData("text/plain", offered.text);
    if (offered.html) event.clipboardData.setData("text/html", offered.html);
    event.preventDefault();
  });

  function copy(node, text, html) {
    var selection = window.getSelection();
    selection.selectAllChildren(node);
    offered = { text: text, html: html };
    var done = false;
    try {
      done = document.execCommand("copy");
    } catch (error) {
      done = false;
    }
    offered = null;
    selection.removeAllRanges();
    return done;
  }

  function tell(article, done) {
    var words = document.body.dataset;
    var line = article.querySelector(".told");
    line.textContent = "";
    // A line that says the same again is said again.
    setTimeout(function () {
      line.textContent = done ? words.copied : words.again;
    }, 30);
  }

  function withPictures(article) {
    var shown = article.querySelector(".shown").cloneNode(true);
    var all = digests(article);
    shown.querySelectorAll("img").forEach(function (image, at) {
      if (pictures[all[at]]) image.setAttribute("src", pictures[all[at]]);
    });
    return shown.innerHTML;
  }

  function copyArticle(article, kind) {
    var shown = article.querySelector(".shown");
    if (kind === "named") {
      var named = article.querySelector("template").content.cloneNode(true);
      var holder = document.createElement("div");
      holder.append(named);
      tell(article, copy(shown, holder.innerText, holder.innerHTML));
      return;
    }
    var missing = digests(article).filter(function (digest) {
      return !pictures[digest];
    });
    var finish = function () {
      tell(article, copy(shown, shown.innerText, withPictures(article)));
    };
    if (missing.length) Promise.all(missing.map(fetch)).then(finish);
    else finish();
  }

  document.querySelectorAll("article").forEach(function (article) {
    // So that they are there when the button is clicked.
    ["pointerenter", "focusin"].forEach(function (kind) {
      article.addEventListener(kind, function () {
        digests(article).forEach(fetch);
      });
    });
    article.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.copy) copyArticle(article, button.dataset.copy);
      else tell(article, copy(button.previousElementSibling, button.dataset.text, ""));
    });
  });
})();
