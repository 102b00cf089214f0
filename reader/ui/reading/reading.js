// The reading view: panes of an article with its marks, scrolled together, worked by mouse or keyboard.

const DEFAULTS = { hidden: [], fold: false, serif: false, size: 0 };

function storedSettings() {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem("reader-view") || "{}") };
  } catch {
    return { ...DEFAULTS };
  }
}

class ReadingView {
  constructor(parent) {
    this.root = document.createElement("div");
    this.root.className = "rv";
    parent.append(this.root);
    this.settings = storedSettings();
    this.focusListener = (event) => {
      if (event.detail.view === this.key) this.goTo(event.detail);
    };
    window.addEventListener("reader-focus", this.focusListener);
    this.root.addEventListener("keydown", (event) => this.onKey(event));
  }

  destroy() {
    window.removeEventListener("reader-focus", this.focusListener);
    this.root.remove();
  }

  /** Draw `data` unless it is what is drawn already; keeps each pane's scroll position. */
  update(key, data, emit) {
    this.emit = emit;
    this.key = key;
    this.root.style.setProperty("--height", data.height);
    if (this.data && this.data.version === data.version) return;
    const same = this.data && this.data.article === data.article;
    const places = same ? this.panes.map((pane) => pane.scrollTop) : [];
    this.data = data;
    this.draw();
    places.forEach((top, i) => {
      if (this.panes[i]) this.panes[i].scrollTop = top;
    });
    if (!same) this.restorePlace();
  }

  draw() {
    const emit = (value) => this.emit(value);
    this.panes = this.data.panes.map((pane, i) => buildPane(pane, i, this.data.marks, emit));
    this.body = document.createElement("div");
    this.body.className = `panes n${this.panes.length}`;
    this.body.append(...this.panes);
    this.mini = buildMinimap(this);
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.append(this.body, this.mini);
    this.tip = document.createElement("div");
    this.tip.className = "tip";
    this.tip.hidden = true;
    this.tip.setAttribute("role", "tooltip");
    this.help = buildHelp();
    this.root.replaceChildren(buildToolbar(this), frame, this.tip, this.help);
    this.panes.forEach((pane) => this.listen(pane));
    this.apply();
    drawMinimap(this);
  }

  listen(pane) {
    pane.addEventListener("scroll", () => this.onScroll(pane), { passive: true });
    pane.addEventListener("pointerdown", () => { this.lead = pane; });
    pane.addEventListener("wheel", () => { this.lead = pane; }, { passive: true });
    pane.addEventListener("mouseover", (event) => this.onHover(event));
    pane.addEventListener("mouseleave", () => { this.tip.hidden = true; });
    pane.addEventListener("focusin", (event) => this.onHover(event));
    pane.addEventListener("click", (event) => this.onClick(event));
    pane.addEventListener("mouseup", () => this.onSelection(pane));
  }

  change(settings) {
    this.settings = { ...this.settings, ...settings };
    try {
      localStorage.setItem("reader-view", JSON.stringify(this.settings));
    } catch { /* private windows keep nothing */ }
    this.apply();
    drawMinimap(this);
  }

  apply() {
    const { hidden, fold, serif, size } = this.settings;
    this.root.dataset.off = hidden.join(" ");
    this.data.layers.forEach((layer) => this.root.classList.toggle(`off-${layer.id}`, hidden.includes(layer.id)));
    this.root.classList.toggle("fold", fold);
    this.root.classList.toggle("serif", serif);
    this.root.style.setProperty("--size", String(1 + size * 0.1));
  }

  resize(step) {
    this.change({ size: Math.max(-3, Math.min(6, this.settings.size + step)) });
  }

  onScroll(pane) {
    this.tip.hidden = true;
    moveWindow(this);
    if (this.lead && this.lead !== pane) return;
    this.lead = pane;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      syncFrom(pane, this.panes);
      this.savePlace();
    });
    clearTimeout(this.release);
    this.release = setTimeout(() => { this.lead = null; }, 160);
  }

  savePlace() {
    try {
      sessionStorage.setItem(`reader-place-${this.data.article}`, JSON.stringify(this.panes.map((p) => p.scrollTop)));
    } catch { /* nothing kept */ }
  }

  restorePlace() {
    let places = [];
    try {
      places = JSON.parse(sessionStorage.getItem(`reader-place-${this.data.article}`) || "[]");
    } catch { /* starts at the top */ }
    places.forEach((top, i) => {
      if (this.panes[i]) this.panes[i].scrollTop = top;
    });
    if (!places.length) this.panes.forEach((pane) => this.startAtText(pane));
  }

  /** A page's furniture comes before its headline: begin where the panes have something in common. */
  startAtText(pane) {
    const first = pane.querySelector(".block[data-pair]");
    if (first && this.panes.length > 1) pane.scrollTop = first.offsetTop - headerHeight(pane) - 10;
  }

  marksOf(element) {
    const mark = element.closest && element.closest("mark");
    if (!mark) return null;
    const indexes = mark.dataset.marks.split(" ").map(Number);
    const shown = indexes.filter((i) => !this.settings.hidden.includes(this.data.marks[i].layer));
    return shown.length ? { mark, shown } : null;
  }

  onHover(event) {
    const hit = this.marksOf(event.target);
    if (!hit) {
      this.tip.hidden = true;
      return;
    }
    fillTip(this.tip, hit.shown.map((i) => this.data.marks[i]));
    placeTip(this.tip, this.root, hit.mark);
  }

  onClick(event) {
    const hit = this.marksOf(event.target);
    if (hit && !String(getSelection())) this.select(hit.shown[hit.shown.length - 1]);
  }

  select(index) {
    const mark = this.data.marks[index];
    this.goTo({ mark: mark.id });
    this.emit({ kind: "mark", id: mark.id, layer: mark.layer });
  }

  /** Scroll to a mark (by id) or a block (pane, block) and flash it. */
  goTo({ mark, pane, block }) {
    let target = null;
    if (mark != null) {
      const index = this.data.marks.findIndex((item) => item.id === mark);
      target = this.root.querySelector(`mark[data-marks~="${index}"]`);
    } else if (block != null) {
      target = this.root.querySelector(`.pane[data-pane="${pane || 0}"] .block[data-block="${block}"]`);
    }
    if (!target) return;
    const home = target.closest(".pane");
    this.lead = home;
    const top = target.getBoundingClientRect().top - home.getBoundingClientRect().top;
    home.scrollTop += top - home.clientHeight / 3;
    this.flash(target, mark);
    syncFrom(home, this.panes);
  }

  flash(target, mark) {
    this.root.querySelectorAll(".now").forEach((element) => element.classList.remove("now"));
    target.classList.add("now");
    if (mark == null) return;
    const block = target.closest(".block");
    if (block.dataset.pair == null) return;
    this.panes.forEach((pane) => {
      const twin = pane !== target.closest(".pane") && byPair(pane, block.dataset.pair);
      if (twin) twin.classList.add("now");
    });
  }

  onSelection(pane) {
    const root = pane.getRootNode();
    const selection = root.getSelection ? root.getSelection() : getSelection();
    const words = String(selection).trim();
    if (this.actions) this.actions.remove();
    if (!words || !this.data.actions.length || !selection.rangeCount) return;
    this.actions = selectionMenu(this, pane, selection, words);
    this.root.append(this.actions);
  }

  find(words, count) {
    this.hits = words.trim().length > 1 ? findRanges(this.panes, words.trim()) : [];
    this.hit = -1;
    showRanges(this.hits);
    count.textContent = words.trim().length > 1 ? `${this.hits.length} found` : "";
    if (this.hits.length) this.findNext(1, count);
  }

  findNext(step, count) {
    if (!this.hits || !this.hits.length) return;
    this.hit = (this.hit + step + this.hits.length) % this.hits.length;
    const range = this.hits[this.hit];
    const home = range.startContainer.parentElement.closest(".pane");
    home.scrollTop += range.getBoundingClientRect().top - home.getBoundingClientRect().top - home.clientHeight / 3;
    showRanges(this.hits, range);
    count.textContent = `${this.hit + 1} of ${this.hits.length}`;
  }

  focusText() {
    this.panes[this.panes.length - 1].focus();
  }

  step(selector, direction) {
    const pane = this.root.querySelector(".pane:focus-within") || this.panes[this.panes.length - 1];
    const shown = [...pane.querySelectorAll(selector)].filter((element) => element.offsetParent);
    if (!shown.length) return;
    const at = shown.indexOf(pane.querySelector(`${selector}.at`));
    const next = shown[(at + direction + shown.length) % shown.length];
    pane.querySelectorAll(".at").forEach((element) => element.classList.remove("at"));
    next.classList.add("at");
    this.lead = pane;
    pane.scrollTop += next.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    if (next.tabIndex === -1) next.focus({ preventScroll: true });
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const visible = "mark[tabindex]" + this.settings.hidden.map((layer) => `:not(.l-${layer})`).join("");
    const actions = {
      n: () => this.step(visible, 1),
      p: () => this.step(visible, -1),
      j: () => this.step(".block", 1),
      k: () => this.step(".block", -1),
      d: () => this.step(".block.dropped", 1),
      D: () => this.step(".block.dropped", -1),
      f: () => this.foldToggle && this.foldToggle.click(),
      "+": () => this.resize(1),
      "-": () => this.resize(-1),
      "/": () => this.findInput.focus(),
      "?": () => this.help.showModal(),
      Enter: () => {
        const hit = this.marksOf(event.target);
        if (hit) this.select(hit.shown[hit.shown.length - 1]);
        else if (event.target.click && event.target.tagName === "BUTTON") event.target.click();
      },
      Escape: () => { this.tip.hidden = true; },
    };
    event.stopPropagation(); // Streamlit listens for single keys, too: "r" would rerun the app
    if (!actions[event.key] || event.target.tagName === "INPUT") return;
    event.preventDefault();
    actions[event.key]();
  }
}

export default function ({ key, data, parentElement, setTriggerValue }) {
  if (!parentElement._reading) parentElement._reading = new ReadingView(parentElement);
  const view = parentElement._reading;
  view.update(data.key || key, data, (value) => setTriggerValue("event", value));
  return () => {
    view.destroy();
    delete parentElement._reading;
  };
}
