// The minimap beside the text, find in text by the CSS Highlight API, and the menu on selected words.

function buildMinimap(view) {
  const canvas = document.createElement("canvas");
  canvas.className = "mini";
  canvas.setAttribute("aria-hidden", "true");
  canvas.addEventListener("pointerdown", (event) => {
    const pane = view.panes[0];
    view.lead = pane;
    pane.scrollTop = (event.offsetY / canvas.clientHeight) * pane.scrollHeight - pane.clientHeight / 2;
    syncFrom(pane, view.panes);
  });
  const strip = document.createElement("div");
  strip.className = "mini-strip";
  const windowBox = document.createElement("div");
  windowBox.className = "mini-window";
  strip.append(canvas, windowBox);
  strip._window = windowBox;
  strip._canvas = canvas;
  if (typeof ResizeObserver !== "undefined") new ResizeObserver(() => drawMinimap(view)).observe(strip);
  return strip;
}

/** Every dropped part of the first pane and every mark of the last, at their height in the text. */
function drawMinimap(view) {
  const canvas = view.mini._canvas;
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (!width || !height) return;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  const style = getComputedStyle(view.root);
  const first = view.panes[0];
  pen.fillStyle = style.getPropertyValue("--drop");
  first.querySelectorAll(".block.dropped").forEach((block) => {
    pen.fillRect(0, (block.offsetTop / first.scrollHeight) * height, width / 3,
      Math.max(1, (block.offsetHeight / first.scrollHeight) * height));
  });
  const last = view.panes[view.panes.length - 1];
  const top = last.getBoundingClientRect().top - last.scrollTop;
  const colours = {};
  view.data.layers.forEach((layer) => { colours[layer.id] = style.getPropertyValue(`--c-${layer.id}`); });
  last.querySelectorAll("mark[tabindex]").forEach((mark) => {
    const item = view.data.marks[Number(mark.dataset.marks.split(" ").pop())];
    if (view.settings.hidden.includes(item.layer)) return;
    pen.fillStyle = colours[item.layer] || style.color;
    pen.fillRect(width / 3 + 1, ((mark.getBoundingClientRect().top - top) / last.scrollHeight) * height, width, 2);
  });
  moveWindow(view);
}

function moveWindow(view) {
  const pane = view.panes[0];
  const box = view.mini._window;
  box.style.top = `${(pane.scrollTop / pane.scrollHeight) * 100}%`;
  box.style.height = `${Math.min(100, (pane.clientHeight / pane.scrollHeight) * 100)}%`;
}

/** Ranges of `words` in the panes' text, whatever the case. */
function findRanges(panes, words) {
  const wanted = words.toLowerCase();
  const ranges = [];
  panes.forEach((pane) => pane.querySelectorAll(".words").forEach((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.className === "sr" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const nodes = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push([text.length, node]);
      text += node.data;
    }
    const lower = text.toLowerCase();
    if (lower.length !== text.length) return;
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange();
      range.setStart(...pointAt(nodes, at));
      range.setEnd(...pointAt(nodes, at + wanted.length));
      ranges.push(range);
    }
  }));
  return ranges;
}

function pointAt(nodes, offset) {
  let found = nodes[0];
  for (const entry of nodes) if (entry[0] <= offset) found = entry;
  return [found[1], Math.min(offset - found[0], found[1].length)];
}

function showRanges(ranges, current) {
  if (!CSS.highlights) return;
  CSS.highlights.set("reader-find", new Highlight(...ranges));
  CSS.highlights.set("reader-find-now", new Highlight(...(current ? [current] : [])));
}

/** Where a selection stands: its block, and its ends in code points of that block's text; null where unsure. */
function placeOf(range, block) {
  if (!block || !block.contains(range.endContainer)) return { block: block ? Number(block.dataset.block) : null };
  const text = block.querySelector(".words");
  const start = pointsBefore(text, range.startContainer, range.startOffset);
  const end = pointsBefore(text, range.endContainer, range.endOffset);
  return { block: Number(block.dataset.block), start, end };
}

function pointsBefore(element, container, offset) {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(container, offset);
  const copy = range.cloneContents();
  copy.querySelectorAll(".sr").forEach((label) => label.remove());
  return [...copy.textContent].length;
}

/** What can be done with selected words: each action tells Python, "copy" stays here. */
function selectionMenu(view, pane, selection, words) {
  const range = selection.getRangeAt(0);
  const block = range.startContainer.parentElement.closest(".block");
  const menu = document.createElement("div");
  menu.className = "selection";
  menu.setAttribute("role", "toolbar");
  menu.setAttribute("aria-label", "Selected words");
  view.data.actions.forEach((action) => menu.append(button(action.label, action.label, () => {
    if (action.id === "copy") navigator.clipboard.writeText(`${words}\n\n${view.data.proof}`);
    else view.emit({ kind: "words", action: action.id, pane: pane.dataset.name, text: words,
      ...placeOf(range, block) });
    menu.remove();
  })));
  const frame = view.root.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(box.left - frame.left, frame.width - 260))}px`;
  menu.style.top = `${Math.max(4, box.top - frame.top - 40)}px`;
  return menu;
}
