// One tab that remembers what a page did while it was open.
// In: a browser context and the addresses a page may ask for. Out: findings about requests and the console.
// Absent: what the page looks like.
const HARMLESS = ["data:", "blob:", "about:"];

export class Visitor {
  // `home` is the address everything must begin with, percent-encoded as the browser does it.
  static async enter(context, home) {
    const visitor = new Visitor();
    visitor.home = home;
    visitor.page = await context.newPage();
    visitor.forget();
    visitor.listen();
    await visitor.page.route(
      (url) => !visitor.allows(url.href),
      (route) => route.abort(),
    );
    return visitor;
  }

  // Opens a page and waits for what it shows: fonts included, and what a browser would draw only near the window.
  async open(url) {
    this.forget();
    await this.page.goto(url, { waitUntil: "load", timeout: 30_000 });
    await this.page.evaluate(drawAll);
  }

  forget() {
    this.requests = [];
    this.complaints = [];
  }

  allows(url) {
    return url.startsWith(this.home) || HARMLESS.some((scheme) => url.startsWith(scheme));
  }

  listen() {
    const asked = (url, rule, message) => this.requests.push({ rule, selector: decode(url), message });
    this.page.on("request", (request) => {
      if (!this.allows(request.url())) asked(request.url(), "request/outside", "the page asks for something outside the site");
    });
    this.page.on("websocket", (socket) => asked(socket.url(), "request/outside", "the page opens a socket"));
    this.page.on("requestfailed", (request) => {
      // A lazy picture still on its way when the next page is opened is no fault of the page.
      if (request.failure()?.errorText === "net::ERR_ABORTED") return;
      if (this.allows(request.url())) asked(request.url(), "request/failed", request.failure()?.errorText ?? "failed");
    });
    this.page.on("response", (response) => {
      if (response.status() >= 400) asked(response.url(), "request/failed", `status ${response.status()}`);
    });
    this.page.on("console", (message) => {
      if (message.type() === "error") this.complain("console/error", message.text(), message.location().url);
    });
    this.page.on("pageerror", (error) => this.complain("console/exception", error.message, ""));
  }

  complain(rule, message, url) {
    this.complaints.push({ rule, selector: decode(url) || "page", message: message.split("\n")[0] });
  }
}

// Runs in the page. What lies far below is measured and judged like the rest.
export async function drawAll() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
  await document.fonts.ready;
}

function decode(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
