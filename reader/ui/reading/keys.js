// The keyboard: single keys that work while the text is in focus, and reach nothing outside the view.

function keyActions(view) {
  return {
    n: () => step(view, view.markSelector(), 1, "highlight"),
    p: () => step(view, view.markSelector(), -1, "highlight"),
    j: () => step(view, ".block", 1, "paragraph"),
    k: () => step(view, ".block", -1, "paragraph"),
    d: () => step(view, ".block.disputed", 1, "disagreement"),
    D: () => step(view, ".block.disputed", -1, "disagreement"),
    o: () => step(view, ".block.dropped", 1, "dropped part"),
    O: () => step(view, ".block.dropped", -1, "dropped part"),
    x: () => {
      const block = currentBlock(view);
      const act = block && block.querySelector(".act");
      if (act) act.click();
    },
    s: () => openHere(view),
    m: () => view.openList(),
    f: () => view.foldToggle && view.foldToggle.click(),
    "+": () => view.resize(1),
    "=": () => view.resize(1),
    "-": () => view.resize(-1),
    "/": () => view.findInput.focus(),
    "?": () => view.help.showModal(),
    Enter: (event) => {
      const hit = view.hitOf(event.target);
      if (hit) view.select(hit.shown[hit.shown.length - 1], hit.mark);
    },
    Escape: () => {
      view.closeMenu();
      view.focusText();
    },
  };
}

/** Go to the next element of a kind: in the pane in focus, or where there are any. */
function step(view, selector, direction, name) {
  const focused = view.root.querySelector(".pane:focus-within");
  const order = [focused, ...[...view.panes].reverse()].filter(Boolean);
  const shownIn = (pane) => [...pane.querySelectorAll(selector)].filter((element) => element.offsetParent);
  const pane = order.find((one) => shownIn(one).length);
  if (!pane) {
    view.say(`No ${name} here`);
    return;
  }
  const shown = shownIn(pane);
  const next = shown[(placeNow(pane, shown, direction) + shown.length) % shown.length];
  view.root.querySelectorAll(".at").forEach((element) => element.classList.remove("at"));
  next.classList.add("at");
  if (!pane.contains(view.root.getRootNode().activeElement)) pane.focus({ preventScroll: true });
  view.closeMenu();
  view.scrollTo(pane, next.getBoundingClientRect().top);
  if (next.tabIndex === -1) next.focus({ preventScroll: true });
  else pane.focus({ preventScroll: true });
  view.say(`${name} ${shown.indexOf(next) + 1} of ${shown.length}${next.matches(".block") ? `: ${textOf(next.querySelector(".words")).text.slice(0, 120)}` : ""}`);
}

/** Index of the element to go to: beside the current one, or the first that is in sight. */
function placeNow(pane, shown, direction) {
  const current = pane.querySelector(".at");
  if (current && shown.includes(current)) return shown.indexOf(current) + direction;
  const edge = current ? current.getBoundingClientRect().top + 1 : pane.getBoundingClientRect().top + headerHeight(pane);
  const after = shown.findIndex((element) => element.getBoundingClientRect().top >= edge);
  if (direction > 0) return after < 0 ? 0 : after;
  return after < 0 ? shown.length - 1 : after - 1;
}

function currentBlock(view) {
  const at = view.root.querySelector(".at");
  return at && (at.closest(".block") || null);
}

/** The menu on the highlight in focus, or on the paragraph the keyboard is at. */
function openHere(view) {
  const active = view.root.getRootNode().activeElement;
  const hit = active && view.hitOf(active);
  const block = currentBlock(view);
  if (!hit && !block) {
    view.say("Go to a paragraph with j or a highlight with n first.");
    return;
  }
  const pane = (hit ? hit.mark : block).closest(".pane");
  let range;
  if (hit) range = rangeOfMark(view, hit.mark, hit.shown[hit.shown.length - 1]);
  else {
    const { nodes, text } = textOf(block.querySelector(".words"));
    if (!nodes.length) return;
    range = rangeOf(nodes, 0, text.length);
  }
  view.openMenu(pane, range, plainWords(range));
  const first = view.menu && view.menu.querySelector("button");
  if (first) first.focus();
}
