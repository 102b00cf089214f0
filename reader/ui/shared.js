// The code of components that stand several times on a page comes once, not with each of them.

/** Give the component `name` its code: `draw` as a component's own function, `css` as its style. */
function hand(name, css, draw) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const waiting = ((window.readerParts ??= {})[name] ??= {});
  const part = { draw, sheet };
  if (waiting.tell) waiting.tell(part);
  waiting.ready = Promise.resolve(part);
}

/** A sample's address that becomes its article's is no step for Back: it would be made the article's again at once. */
if (!history.readerSteps) {
  const step = history.pushState;
  history.readerSteps = true;
  history.pushState = function (state, unused, url) {
    const next = new URL(url || "", location.href);
    const here = new URLSearchParams(location.search);
    const same = next.pathname === location.pathname && next.searchParams.has("article");
    const named = ["sample", "received", "notebook"].some((name) => here.has(name));
    (same && named ? history.replaceState : step).call(history, state, unused, url);
  };
}
