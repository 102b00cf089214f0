// Text of a block as text nodes, cut where marks begin and end, so that overlapping marks all stay readable.

/** Code-point offset → UTF-16 offset; identity for text with no astral characters. */
function offsetsOf(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
  const units = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return (offset) => units[Math.min(offset, units.length - 1)];
}

/** Characters that turn text around or cannot be seen, and the marks they are shown as. */
const UNSEEN = /[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const UNSEEN_NAMES = {
  "\u061c": "ALM", "\u180e": "MVS", "\u200b": "ZWSP", "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE",
  "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2060": "WJ", "\u2066": "LRI",
  "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\ufeff": "BOM",
};

/** `text` as a node: each unseen character stands alone in an element that names it and keeps it from acting. */
function textPiece(text) {
  if (!UNSEEN.test(text)) return document.createTextNode(text);
  const pieces = document.createDocumentFragment();
  text.split(new RegExp(`(${UNSEEN.source})`)).forEach((part) => {
    if (!part) return;
    if (!UNSEEN.test(part)) {
      pieces.append(document.createTextNode(part));
      return;
    }
    const mark = document.createElement("span");
    mark.className = "unseen";
    mark.dataset.name = UNSEEN_NAMES[part] || "?";
    mark.title = "An invisible character of the page";
    mark.textContent = part;
    pieces.append(mark);
  });
  return pieces;
}

/** Fill `element` with `text`; `spans` are [start, end, index into marks], in code points. */
function fillWithMarks(element, text, spans, marks) {
  if (!spans || !spans.length) {
    element.append(textPiece(text));
    return;
  }
  const at = offsetsOf(text);
  const cuts = new Set([0, text.length]);
  const ranges = spans.map(([start, end, mark]) => [at(start), at(end), mark]);
  ranges.forEach(([start, end]) => cuts.add(start).add(end));
  const edges = [...cuts].sort((a, b) => a - b);
  const opening = new Map();
  ranges.forEach((range) => opening.set(range[0], [...(opening.get(range[0]) || []), range]));
  let open = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [start, end] = [edges[i], edges[i + 1]];
    open = open.filter((range) => range[1] > start).concat(opening.get(start) || []);
    const piece = textPiece(text.slice(start, end));
    element.append(open.length ? markElement(piece, start, open, marks) : piece);
  }
}

function markElement(piece, start, open, marks) {
  const element = document.createElement("mark");
  const own = open.map((range) => marks[range[2]]);
  element.className = own.map((mark) => `m l-${mark.layer} c-${mark.cls}`).join(" ");
  element.dataset.marks = open.map((range) => range[2]).join(" ");
  if (open.length > 1) element.classList.add("several");
  const begins = open.filter((range) => range[0] === start);
  if (begins.length) {
    element.tabIndex = -1;
    element.setAttribute("role", "mark");
    begins.forEach((range) => {
      const mark = marks[range[2]];
      const label = document.createElement("span");
      label.className = `sr sr-${mark.layer}`;
      label.textContent = `${mark.say || mark.layer}: `;
      element.append(label);
    });
  }
  element.append(piece);
  return element;
}
