// Find in text, by the CSS Custom Highlight API: no mark-up is touched.

/** Ranges of `words` in the panes' text, whatever the case. */
function findRanges(panes, words) {
  const wanted = folded(words).text;
  const ranges = [];
  if (!wanted) return ranges;
  panes.forEach((pane) => pane.querySelectorAll(".words").forEach((element) => {
    if (!element.offsetParent) return;
    const { nodes, text } = textOf(element);
    const { text: lower, at: origin } = folded(text);
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      ranges.push(rangeOf(nodes, origin(at), origin(at + wanted.length)));
    }
  }));
  return ranges;
}

/** Lower case, plain quotation marks and spaces; `at` gives the place in `text` of a place in the folded one. */
function folded(text) {
  const plain = text.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"').replace(/\s/g, " ");
  const lower = plain.toLowerCase();
  if (lower.length === text.length) return { text: lower, at: (offset) => offset };
  const places = []; // "İ" grows in lower case
  let grown = "";
  for (let i = 0; i < plain.length; i += 1) {
    const piece = plain[i].toLowerCase();
    for (let j = 0; j < piece.length; j += 1) places.push(i);
    grown += piece;
  }
  places.push(plain.length);
  return { text: grown, at: (offset) => places[offset] };
}

/** The text nodes of a block's words with their offsets, hidden labels left out, and their text in one. */
function textOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.classList.contains("sr") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const nodes = [];
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push([text.length, node]);
    text += node.data;
  }
  return { nodes, text };
}

function rangeOf(nodes, start, end) {
  const range = document.createRange();
  range.setStart(...pointAt(nodes, start));
  range.setEnd(...pointAt(nodes, end));
  return range;
}

function pointAt(nodes, offset) {
  let found = nodes[0];
  for (const entry of nodes) {
    if (entry[0] > offset) break;
    found = entry;
  }
  return [found[1], Math.min(offset - found[0], found[1].length)];
}

function showRanges(name, ranges) {
  if (!CSS.highlights) return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

class Finder {
  constructor(view) {
    this.view = view;
    this.hits = [];
    this.at = -1;
  }

  find(words, count) {
    const wanted = words.trim();
    this.hits = wanted.length > 1 ? findRanges(this.view.panes, wanted) : [];
    this.at = -1;
    showRanges("reader-find", this.hits);
    showRanges("reader-find-now", []);
    count.textContent = wanted.length > 1 ? (this.hits.length ? `${this.hits.length} found` : "not found") : "";
    if (this.hits.length) this.next(1, count);
  }

  next(step, count) {
    if (!this.hits.length) return;
    this.at = (this.at + step + this.hits.length) % this.hits.length;
    const range = this.hits[this.at];
    const pane = range.startContainer.parentElement.closest(".pane");
    this.view.scrollTo(pane, range.getBoundingClientRect().top);
    showRanges("reader-find-now", [range]);
    count.textContent = `${this.at + 1} of ${this.hits.length}`;
  }
}
