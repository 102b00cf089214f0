// The minimap beside the text: every dropped part and every highlight at its height.

function buildMinimap(view) {
  const canvas = make("canvas", "mini");
  canvas.setAttribute("aria-hidden", "true");
  const strip = make("div", "mini-strip");
  strip.title = "The whole text: dropped parts at the left, highlights at the right";
  strip.append(canvas, make("div", "mini-window at-left"), make("div", "mini-window at-right"));
  const go = (event) => {
    const frame = strip.getBoundingClientRect();
    const pane = event.clientX - frame.left < frame.width / 3 ? view.panes[0] : lastPane(view);
    view.lead = pane;
    const top = (event.clientY - frame.top) / strip.clientHeight;
    pane.scrollTop = top * pane.scrollHeight - pane.clientHeight / 2;
  };
  strip.addEventListener("pointerdown", (event) => {
    strip.setPointerCapture(event.pointerId);
    go(event);
  });
  strip.addEventListener("pointermove", (event) => { if (event.buttons) go(event); });
  strip._canvas = canvas;
  if (typeof ResizeObserver !== "undefined") new ResizeObserver(() => view.moved()).observe(strip);
  return strip;
}

/** Where the marks are. */
function lastPane(view) {
  return view.panes[view.panes.length - 1];
}

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
  drawDropped(view, pen, width, height, style);
  const pane = lastPane(view);
  const top = pane.getBoundingClientRect().top - pane.scrollTop;
  const colours = {};
  view.data.layers.forEach((layer) => { colours[layer.id] = style.getPropertyValue(`--c-${layer.id}`); });
  pane.querySelectorAll("mark[tabindex]").forEach((mark) => {
    const shown = view.shownOf(mark);
    if (!shown.length) return;
    pen.fillStyle = colours[view.marks[shown[shown.length - 1]].layer] || style.color;
    pen.fillRect(width / 3 + 1, ((mark.getBoundingClientRect().top - top) / pane.scrollHeight) * height, width, 2);
  });
  moveWindow(view);
}

/** The dropped parts of the first pane, on its own scale: it is longer than the last. */
function drawDropped(view, pen, width, height, style) {
  const first = view.panes[0];
  pen.fillStyle = style.getPropertyValue("--drop");
  first.querySelectorAll(".block.dropped").forEach((block) => {
    if (!block.offsetHeight) return;
    pen.fillRect(0, (block.offsetTop / first.scrollHeight) * height, width / 3,
      Math.max(1, (block.offsetHeight / first.scrollHeight) * height));
  });
}

function moveWindow(view) {
  const [left, right] = view.mini.querySelectorAll(".mini-window");
  [[left, view.panes[0]], [right, lastPane(view)]].forEach(([box, pane]) => {
    box.style.top = `${(pane.scrollTop / pane.scrollHeight) * 100}%`;
    box.style.height = `${Math.min(100, (pane.clientHeight / pane.scrollHeight) * 100)}%`;
  });
}
