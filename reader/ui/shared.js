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
