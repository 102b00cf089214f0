// Scrolling that keeps paired blocks side by side.

/** Pixels of a pane's last pair that stay in sight while another pane goes on behind its own. */
const LEAST_SHOWN = 60;

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

/** Where a block begins in its pane's scrolled content; blocks of the rendered page stand in its frame. */
function topOf(pane, block) {
  return pane._frame ? pane._frame.offsetTop + block.getBoundingClientRect().top : block.offsetTop;
}

function pairedBlocks(pane) {
  if (!pane._paired) {
    const home = pane._frame ? pane._frame.contentDocument : pane;
    pane._paired = [...home.querySelectorAll("[data-pair]")];
  }
  return pane._paired;
}

/** The pairs around the top edge, and how far between them it stands (0–1). */
function anchorOf(pane) {
  const top = pane.scrollTop + headerHeight(pane);
  const paired = pairedBlocks(pane);
  if (!paired.length) return null;
  let low = 0;
  let high = paired.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(pane, paired[middle]) <= top) low = middle + 1;
    else high = middle;
  }
  const before = paired[low - 1];
  const after = paired[low];
  const from = before ? topOf(pane, before) : 0;
  const height = before ? heightOf(pane, before) : 0;
  const to = after ? topOf(pane, after) : pane.scrollHeight;
  const within = top <= from + height;
  const [begin, end] = within ? [from, from + height] : [from + height, to];
  return {
    before: before && before.dataset.pair,
    after: after && after.dataset.pair,
    within,
    share: end > begin ? (top - begin) / (end - begin) : 0,
  };
}

/** Beside a block the twin stands still; what lies between two pairs, such as dropped parts, passes in between. */
function positionOf(pane, anchor) {
  const before = anchor.before != null && byPair(pane, anchor.before);
  const after = anchor.after != null && byPair(pane, anchor.after);
  if (!before && !after) return null;
  const from = before ? topOf(pane, before) : 0;
  const height = before ? heightOf(pane, before) : 0;
  const to = after ? topOf(pane, after) : pane.scrollHeight;
  const place = anchor.within ? from + anchor.share * height : from + height + anchor.share * (to - from - height);
  const last = after ? Infinity : from + height - LEAST_SHOWN;
  return Math.min(place, last) - headerHeight(pane);
}

function heightOf(pane, block) {
  return pane._frame ? block.getBoundingClientRect().height : block.offsetHeight;
}

function byPair(pane, pair) {
  if (!pane._byPair) {
    pane._byPair = new Map();
    pairedBlocks(pane).forEach((block) => {
      if (!pane._byPair.has(block.dataset.pair)) pane._byPair.set(block.dataset.pair, block);
    });
  }
  return pane._byPair.get(String(pair));
}
