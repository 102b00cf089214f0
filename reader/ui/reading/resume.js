// The keyboard's place, kept where what it was on goes: a view drawn anew, a menu closed.

/** Where the keyboard is in a view: pane, block of the pane, and what that is paired by; null where it is elsewhere. */
function keyboardIn(view) {
  const active = view.root.getRootNode().activeElement;
  if (!active || !view.root.contains(active)) return null;
  const pane = active.closest(".pane");
  const block = active.closest(".block") || view.root.querySelector(".block.at");
  return { pane: pane && pane.dataset.name, block: block && block.dataset.block, pair: block && block.dataset.pair };
}

/** Put it there again: at the paragraph, where it is there, so that j, k and x go on from it. */
function resumeIn(view, { pane: name, block, pair }) {
  const pane = view.panes.find((one) => one.dataset.name === name) || lastPane(view);
  const place = name === "raw" ? `[data-block="${block}"]` : `[data-pair="${pair}"]`; // the raw blocks stay the same
  const paragraph = pane.querySelector(`.block${place}`);
  if (paragraph) paragraph.classList.add("at");
  pane.focus({ preventScroll: true });
}

/** Whether the keyboard is in one of `elements`. */
function holdsKeyboard(view, ...elements) {
  const active = view.root.getRootNode().activeElement;
  return elements.some((element) => element && active && element.contains(active));
}
