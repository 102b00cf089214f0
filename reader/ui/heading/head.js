// A cell's head: title, fold, and what can be done with the cell.

/** Outlines of the signs on the buttons, in a square of 24. */
const SIGNS = {
  fold: "M8 3.5l4 4 4-4M8 20.5l4-4 4 4",
  unfold: "M8 7.5l4-4 4 4M8 16.5l4 4 4-4",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  down: "M6 9l6 6 6-6",
  plus: "M12 5v14M5 12h14",
};

function signOf(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", name);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", SIGNS[name]);
  svg.append(path);
  return svg;
}

function headButton(words, ...signs) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "do";
  made.append(signOf(signs[0]), words, ...signs.slice(1).map(signOf));
  return made;
}

function buildHead(data, emit) {
  const head = document.createElement("div");
  head.className = "head";
  const title = document.createElement("h2");
  title.textContent = data.title;
  title.id = "title";
  const fold = headButton(data.folded ? "Unfold" : "Fold", data.folded ? "unfold" : "fold");
  fold.addEventListener("click", () => emit(["fold", ""]));
  const cell = headButton("Cell", "more", "down");
  cell.title = "Move, duplicate, delete";
  if (data.kinds.length) head.append(...addAbove(data.kinds, emit));
  for (const one of [fold, cell]) one.setAttribute("aria-describedby", "title"); // which of the cells, read aloud
  head.append(title, fold, cell, menuOf(cell, data.changes, (words) => emit(["change", words])));
  ["keydown", "keyup", "keypress"].forEach((kind) => head.addEventListener(kind, (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  }));
  return head;
}

/** The place between this cell and the one above, in the room that page.css leaves there. */
function addAbove(kinds, emit) {
  const add = headButton("Add a cell", "plus", "down");
  add.classList.add("add");
  return [add, menuOf(add, kinds, (words) => emit(["add", words]))];
}

/** Bring the cell into the window, once what is in it is drawn: it was added, or moved out of sight.
    The keyboard comes along, where what was pressed is gone. */
function bringIn(parent) {
  const host = parent.host || parent;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  setTimeout(() => {
    host.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    if (document.activeElement === document.body) parent._head.querySelector("[aria-haspopup]:not(.add)").focus({ preventScroll: true });
  }, 150);
}

export default function ({ data: sent, parentElement, setTriggerValue }) {
  const { show, ...data } = given(sent);
  const text = JSON.stringify(data);
  if (show && parentElement._shown !== show) {
    parentElement._shown = show;
    bringIn(parentElement);
  }
  parentElement._emit = (value) => setTriggerValue("event", value);
  if (parentElement._head && parentElement._text === text) return;
  const focused = parentElement._head ? [...parentElement._head.querySelectorAll(".do")].findIndex((one) => one.matches(":focus")) : -1;
  const head = buildHead(data, (value) => parentElement._emit(value));
  if (parentElement._head) parentElement._head.replaceWith(head);
  else parentElement.append(head);
  parentElement._head = head;
  parentElement._text = text;
  if (focused >= 0) head.querySelectorAll(".do")[focused].focus();
}
