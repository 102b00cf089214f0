// Panes of blocks, and the scrolling that keeps paired blocks side by side.

const BLOCK_TAG = { headline: "h2", heading: "h3", quote: "blockquote" };

/** The DOM of one pane; `pane.blocks` is [{text, kind, dropped, label, pair, spans, action}]. */
function buildPane(pane, index, marks, emit) {
  const section = document.createElement("section");
  section.className = "pane";
  section.dataset.pane = index;
  section.dataset.name = pane.name;
  section.tabIndex = 0;
  section.setAttribute("aria-label", pane.title);
  const head = document.createElement("header");
  const name = document.createElement("span");
  name.className = "pane-title";
  name.textContent = pane.title;
  const sub = document.createElement("span");
  sub.className = "pane-sub";
  sub.textContent = pane.subtitle || "";
  head.append(name, sub);
  const text = document.createElement("div");
  text.className = "text";
  pane.blocks.forEach((block, i) => text.append(buildBlock(block, i, marks, emit, index)));
  section.append(head, text);
  return section;
}

function buildBlock(block, index, marks, emit, pane) {
  const box = document.createElement("div");
  box.className = `block k-${block.kind}${block.dropped ? " dropped" : ""}`;
  box.dataset.block = index;
  if (block.pair != null) box.dataset.pair = block.pair;
  if (block.label || block.action) {
    const label = document.createElement("div");
    label.className = block.label ? "label" : "label bare";
    const words = document.createElement("span");
    words.textContent = block.label || "";
    label.append(words);
    if (block.action) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = block.action;
      button.addEventListener("click", (event) => {
        event.stopPropagation();
        emit({ kind: "block", pane, block: block.id });
      });
      label.append(button);
    }
    box.append(label);
  }
  const element = document.createElement(BLOCK_TAG[block.kind] || "p");
  element.className = "words";
  element.dir = "auto";
  fillWithMarks(element, block.text, block.spans, marks);
  box.append(element);
  return box;
}

/** Scroll the other panes so that the block paired with the one at the top of `source` stands beside it. */
function syncFrom(source, panes) {
  const anchor = anchorOf(source);
  if (!anchor) return;
  panes.forEach((target) => {
    if (target === source) return;
    const top = positionOf(target, anchor);
    if (top != null) target.scrollTop = top;
  });
}

function headerHeight(pane) {
  return pane.firstElementChild.offsetHeight;
}

/** The pairs around the top edge, and how far between them it stands (0–1). */
function anchorOf(pane) {
  const top = pane.scrollTop + headerHeight(pane);
  const paired = pane._paired || (pane._paired = [...pane.querySelectorAll(".block[data-pair]")]);
  if (!paired.length) return null;
  let low = 0;
  let high = paired.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paired[middle].offsetTop <= top) low = middle + 1;
    else high = middle;
  }
  const before = paired[low - 1];
  const after = paired[low];
  const from = before ? before.offsetTop : 0;
  const to = after ? after.offsetTop : pane.scrollHeight;
  return {
    before: before && before.dataset.pair,
    after: after && after.dataset.pair,
    share: to > from ? (top - from) / (to - from) : 0,
  };
}

function positionOf(pane, anchor) {
  const before = anchor.before != null && byPair(pane, anchor.before);
  const after = anchor.after != null && byPair(pane, anchor.after);
  const from = before ? before.offsetTop : 0;
  const to = after ? after.offsetTop : pane.scrollHeight;
  return from + anchor.share * (to - from) - headerHeight(pane);
}

function byPair(pane, pair) {
  if (!pane._byPair) {
    pane._byPair = new Map();
    pane.querySelectorAll(".block[data-pair]").forEach((block) => pane._byPair.set(block.dataset.pair, block));
  }
  return pane._byPair.get(String(pair));
}
