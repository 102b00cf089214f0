// Panes of blocks: text, source or the rendered page in its frame.

const BLOCK_TAG = { headline: "h3", heading: "h4", quote: "blockquote" };

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text != null) element.textContent = text;
  return element;
}

function button(label, title, onClick, pressed) {
  const element = make("button", "", label);
  element.type = "button";
  element.title = title;
  if (title !== label) element.setAttribute("aria-label", title);
  if (pressed != null) element.setAttribute("aria-pressed", String(pressed));
  element.addEventListener("click", onClick);
  return element;
}

/** The words of block `i` of a pane: its own, or those of the same block of the first pane. */
function wordsOf(view, block) {
  return block.text != null ? block.text : view.data.panes[0].blocks[block.same].text;
}

function buildPane(view, pane, index) {
  const section = make("section", `pane p-${pane.kind || "text"}`);
  section.dataset.pane = index;
  section.dataset.name = pane.name || "";
  section.tabIndex = 0;
  section.setAttribute("role", "group"); // a landmark each, of four views, would be many of one name
  section.setAttribute("aria-label", pane.title);
  const head = make("header");
  head.append(make("span", "pane-title", pane.title), make("span", "pane-sub", pane.subtitle || ""));
  section.append(head);
  if (pane.document != null) section.append(buildFrame(view, section, pane));
  else section.append(buildText(view, pane, index));
  return section;
}

function buildText(view, pane, index) {
  const text = make("div", "text");
  let run = null;
  pane.blocks.forEach((block, i) => {
    const box = buildBlock(view, block, i, index);
    if (!block.dropped) run = null;
    else if (block.label || !run) {
      run = buildRun(view, block, index);
      text.append(run);
    }
    (run || text).append(box);
  });
  return text;
}

/** A run of dropped blocks under one label: what they are, who kept them, and how to bring them all back. */
function buildRun(view, block, pane) {
  const run = make("div", "run");
  const label = make("div", "label");
  const toggle = button(block.label || "Dropped", "Show or hide this dropped part", () => {
    run.classList.toggle("shut");
    toggle.setAttribute("aria-expanded", String(!run.classList.contains("shut")));
    view.moved();
  });
  toggle.className = "run-toggle";
  toggle.setAttribute("aria-label", `${block.label || "Dropped"}: show or hide`);
  toggle.setAttribute("aria-expanded", "true");
  label.append(toggle);
  if (block.run && block.run.length > 1) {
    label.append(button(`Restore ${block.run.length}`, `Restore these ${block.run.length} blocks`, () =>
      view.emit({ kind: "blocks", pane, blocks: block.run })));
  }
  run.append(label);
  return run;
}

function buildBlock(view, block, index, pane) {
  const box = make("div", `block k-${block.kind || "paragraph"}`);
  box.dataset.block = index;
  if (block.dropped) box.classList.add("dropped");
  if (block.disputed) box.classList.add("disputed");
  if (block.pair != null) box.dataset.pair = block.pair;
  const element = make(BLOCK_TAG[block.kind] || "p", "words");
  element.dir = "auto";
  if (block.label && !block.dropped) box.append(make("div", "votes", block.label));
  fillWithMarks(element, wordsOf(view, block), block.spans, view.marks);
  box.append(element);
  if (block.votes) box.append(make("div", "votes", block.votes));
  if (block.action) {
    const act = button(block.action, `${block.action} this block`, (event) => {
      event.stopPropagation();
      view.emit({ kind: "block", pane, block: block.id });
    });
    act.classList.add("act");
    act.tabIndex = -1; // by keyboard: j to the paragraph, then x; a page has too many to tab through
    box.append(act);
  }
  return box;
}

/** The page as saved: no script, no form, no network; ours to scroll and to mark. */
function buildFrame(view, section, pane) {
  const frame = make("iframe", "page");
  frame.setAttribute("sandbox", "allow-same-origin"); // no allow-scripts: nothing in it runs
  frame.referrerPolicy = "no-referrer";
  frame.title = "The page as saved, without scripts, links or network";
  frame.srcdoc = pane.document;
  frame.addEventListener("load", () => {
    const inner = frame.contentDocument;
    if (!inner || !inner.body) return;
    frame.style.height = `${Math.min(60000, Math.max(400, inner.documentElement.scrollHeight))}px`;
    section._frame = frame;
    section._paired = null;
    section._byPair = null;
    inner.querySelectorAll("[data-reader-block]").forEach((element) => {
      element.dataset.pair = element.dataset.readerBlock;
    });
    if (view.panes.includes(section) && view.panes.length > 1) syncFrom(view.panes.find((p) => p !== section), view.panes);
  });
  return frame;
}
