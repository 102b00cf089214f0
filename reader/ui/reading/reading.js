// The reading view: panes of an article with its marks, scrolled together, worked by mouse or keyboard.

class ReadingView {
  constructor(parent) {
    this.root = make("div", "rv");
    parent.append(this.root);
    this.settings = { ...DEFAULTS, ...stored(localStorage, "reader-view", {}) };
    this.onFocus = (event) => { if (event.detail.view === this.key) this.goTo(event.detail); };
    this.onExtra = (event) => { if (event.detail.view === this.key) this.takeExtra(event.detail); };
    this.onChosen = (event) => {
      if (this.data.link && event.detail.link === this.data.link && event.detail.from !== this.key) {
        if (this.goTo({ mark: event.detail.id })) event.detail.views.push(this.root);
      }
    };
    window.addEventListener("reader-focus", this.onFocus);
    window.addEventListener("reader-extra", this.onExtra);
    window.addEventListener("reader-chosen", this.onChosen);
    this.root.addEventListener("keydown", (event) => this.onKey(event));
    ["keyup", "keypress"].forEach((kind) => this.root.addEventListener(kind, (event) => event.stopPropagation()));
    this.keys = keyActions(this);
  }

  destroy() {
    window.removeEventListener("reader-focus", this.onFocus);
    window.removeEventListener("reader-extra", this.onExtra);
    window.removeEventListener("reader-chosen", this.onChosen);
    clearTimeout(this.saving);
    this.root.remove();
  }

  /** Draw `data` unless it is what is drawn already; keeps each pane's scroll position. */
  update(key, data, emit) {
    this.emit = emit;
    this.key = key;
    this.root.style.setProperty("--height", data.height);
    if (data.address) setTimeout(() => this.toAddress({}), 400);
    if (this.data && this.data.version === data.version) return;
    const same = this.data && this.data.article === data.article;
    const anchor = same && anchorOf(lastPane(this));
    const keyboard = same && keyboardIn(this);
    const first = !this.data;
    const begun = performance.now();
    this.data = data;
    if (first && data.address) this.linked = readAddress();
    if (this.linked) this.inAddress = { ...this.linked.given };
    if (this.linked && this.linked.hidden) this.settings.hidden = this.linked.hidden;
    this.marks = data.marks;
    this.draw();
    const extra = (window.readerExtra || {})[key];
    if (extra) this.takeExtra(extra);
    if (anchor) this.toAnchor(anchor);
    else this.restorePlace();
    if (keyboard) resumeIn(this, keyboard);
    if (data.address) requestAnimationFrame(() => setTimeout(() => performance.measure("reader-view", { start: begun }), 0));
  }

  draw() {
    this.panes = [];
    const panes = this.data.panes.map((pane, i) => buildPane(this, pane, i));
    this.panes = panes;
    this.body = make("div", `panes n${panes.length}`);
    this.body.append(...panes);
    this.mini = buildMinimap(this);
    const frame = make("div", "frame");
    frame.append(this.body, this.mini);
    this.tip = make("div", "tip");
    this.tip.hidden = true;
    this.tip.id = "tip";
    this.tip.tabIndex = -1; // pressed, it keeps the keys in the view: Escape closes it
    this.help = buildHelp();
    this.list = dialogOf("list", "All highlights");
    this.live = make("div", "sr");
    this.live.setAttribute("aria-live", "polite");
    this.notice = make("div", "notice");
    this.notice.setAttribute("role", "status");
    this.notice.hidden = true;
    this.menu = null;
    this.root.replaceChildren(buildToolbar(this), this.notice, frame, this.tip, this.help, this.list, this.live);
    panes.forEach((pane) => this.listen(pane));
    this.apply();
  }

  listen(pane) {
    pane.addEventListener("scroll", () => this.onScroll(pane), { passive: true });
    pane.addEventListener("pointerdown", () => { this.lead = pane; });
    pane.addEventListener("wheel", () => { this.lead = pane; }, { passive: true });
    pane.addEventListener("mouseover", (event) => this.onHover(event));
    pane.addEventListener("mouseleave", () => this.closeTip());
    pane.addEventListener("focusin", (event) => this.onHover(event));
    pane.addEventListener("click", (event) => this.onClick(event));
    pane.addEventListener("pointerup", () => setTimeout(() => this.onSelection(pane), 0));
  }

  say(words) {
    this.live.textContent = words;
  }

  /** Marks that came apart from the large payload: the reader's own. */
  takeExtra({ of, marks, spans }) {
    if (of !== this.data.of) return; // of another text: block numbers would lie
    const text = JSON.stringify([marks, spans, this.data.version]);
    if (text === this.extraText) return;
    this.extraText = text;
    this.marks = [...this.data.marks, ...marks];
    const base = this.data.marks.length;
    const byBlock = new Map();
    spans.forEach(([block, start, end, mark]) => byBlock.set(block, [...(byBlock.get(block) || []), [start, end, base + mark]]));
    const index = this.data.panes.findIndex((pane) => pane.name === "cleaned");
    if (index < 0) return;
    const touched = new Set([...(this.touched || []), ...byBlock.keys()]);
    touched.forEach((i) => {
      const block = this.data.panes[index].blocks[i];
      const words = this.panes[index].querySelector(`.block[data-block="${i}"] > .words`);
      if (!block || !words) return;
      words.replaceChildren();
      fillWithMarks(words, wordsOf(this, block), [...(block.spans || []), ...(byBlock.get(i) || [])], this.marks);
    });
    this.touched = byBlock.keys();
    if (this.chips.own) this.chips.own._count(marks.length);
    this.moved();
  }

  change(settings) {
    this.settings = { ...this.settings, ...settings };
    keep(localStorage, "reader-view", this.settings);
    const anchor = anchorOf(lastPane(this));
    this.apply();
    if (anchor) this.toAnchor(anchor);
    if (this.data.address && settings.hidden) this.toAddress({ hide: settings.hidden.join(".") });
  }

  apply() {
    const { hidden, fold, serif, size, width } = this.settings;
    this.data.layers.forEach((layer) => {
      const off = hidden.includes(layer.id);
      this.root.classList.toggle(`off-${layer.id}`, off);
      this.chips[layer.id].setAttribute("aria-pressed", String(!off));
    });
    // Where figures stand alone, their kinds are told apart; beside other layers one colour says "figure".
    this.root.classList.toggle("by-kind", this.data.layers.length === 1 && this.data.layers[0].id === "figure");
    this.root.querySelectorAll(".run").forEach((run) => {
      run.classList.toggle("shut", fold);
      run.querySelector(".run-toggle").setAttribute("aria-expanded", String(!fold));
    });
    if (this.foldToggle) this.foldToggle.setAttribute("aria-pressed", String(fold));
    this.root.classList.toggle("serif", serif);
    this.root.style.setProperty("--size", String(1 + size * 0.1));
    this.root.style.setProperty("--measure", WIDTHS[width] || WIDTHS[1]);
    this.textButtons.width.forEach((element, i) => element.setAttribute("aria-pressed", String(i === width)));
    this.textButtons.serif.forEach((element, i) => element.setAttribute("aria-pressed", String(Boolean(i) === serif)));
    this.moved();
  }

  /** Heights changed: draw the minimap again, once, before the next picture. */
  moved() {
    if (this.moving) return;
    this.moving = requestAnimationFrame(() => {
      this.moving = 0;
      if (this.root.isConnected) drawMinimap(this);
    });
  }

  resize(step) {
    this.change({ size: Math.max(-3, Math.min(8, this.settings.size + step)) });
  }

  onScroll(pane) {
    this.tipOnScroll(pane);
    if (this.lead && this.lead !== pane) return;
    this.lead = pane;
    if (!this.frame) {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        syncFrom(this.lead || pane, this.panes);
        moveWindow(this);
      });
    }
    clearTimeout(this.release);
    this.release = setTimeout(() => { this.lead = null; }, 160);
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.savePlace(), 300);
  }

  /** The card of a chosen mark goes with it while it is in sight, a passing tip while its mark is pointed at. */
  tipOnScroll(pane) {
    if (this.tip.hidden || !pane.contains(this.card)) return; // the other pane follows late: no reason to go
    if (!this.tip.classList.contains("stays")) {
      if (this.card.matches(":hover, :focus")) placeTip(this.tip, this.root, this.card);
      else this.tip.hidden = true;
      return;
    }
    const [mark, frame] = [this.card.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (mark.bottom < frame.top + headerHeight(pane) || mark.top > frame.bottom) this.closeTip(true);
    else placeTip(this.tip, this.root, this.card);
  }

  savePlace() {
    const anchor = anchorOf(lastPane(this));
    const at = (anchor && anchor.before) || null;
    keep(sessionStorage, `reader-place-${this.data.article}`, { at, tops: this.panes.map((pane) => pane.scrollTop) });
    if (this.data.address) this.toAddress({ at });
  }

  /** Keep `changes` in the address; said again after a rerun, where Python writes the address as it knows it. */
  toAddress(changes) {
    if (!this.root.isConnected) return;
    this.inAddress = { ...this.inAddress, ...changes };
    writeAddress(this.inAddress);
  }

  restorePlace() {
    const linked = this.linked;
    this.linked = null;
    if (linked && linked.span && this.showSpan(linked.span)) return;
    const { at, tops = [] } = stored(sessionStorage, `reader-place-${this.data.article}`, {});
    const elsewhere = linked && linked.at && linked.at !== at; // a colleague's place comes before one's own
    if (elsewhere && byPair(lastPane(this), linked.at)) {
      this.toAnchor({ before: linked.at, after: null, within: true, share: 0 });
      return;
    }
    this.leadFor(lastPane(this));
    tops.forEach((top, i) => { if (this.panes[i]) this.panes[i].scrollTop = top; });
    if (!tops.length) this.panes.forEach((pane) => this.startAtText(pane));
  }

  toAnchor(anchor) {
    this.leadFor(lastPane(this));
    this.panes.forEach((pane) => {
      const top = positionOf(pane, anchor);
      if (top != null) pane.scrollTop = top;
    });
  }

  /** A page's furniture comes before its headline: begin where the panes have something in common. */
  startAtText(pane) {
    const first = pane.querySelector(".block[data-pair]");
    if (first && this.panes.length > 1) pane.scrollTop = first.offsetTop - headerHeight(pane) - 10;
  }

  /** Show a linked passage; where its words are not surely there, say so instead of showing a lookalike. */
  showSpan({ start, end, words }) {
    const index = this.data.panes.findIndex((pane) => pane.name === "cleaned");
    const blocks = index < 0 ? [] : this.data.panes[index].blocks;
    const at = blocks.findIndex((block) => block.at <= start && start < block.at + [...wordsOf(this, block)].length);
    const written = at < 0 ? "" : [...wordsOf(this, blocks[at])].slice(start - blocks[at].at, end - blocks[at].at).join("");
    if (at < 0 || (words && !written.startsWith(words) && !words.startsWith(written))) {
      this.notice.textContent = `The linked passage is not surely in this text any more${words ? `: “${words}”` : "."}`;
      this.notice.hidden = false;
      return false;
    }
    const element = this.panes[index].querySelector(`.block[data-block="${at}"] > .words`);
    const { nodes, text } = textOf(element);
    const units = offsetsOf(text);
    const range = rangeOf(nodes, units(start - blocks[at].at), units(Math.min(end - blocks[at].at, [...text].length)));
    showRanges("reader-linked", [range]);
    this.scrollTo(this.panes[index], range.getBoundingClientRect().top);
    element.closest(".block").classList.add("at");
    syncFrom(this.panes[index], this.panes);
    return true;
  }

  shownOf(mark) {
    return mark.dataset.marks.split(" ").map(Number)
      .filter((i) => !this.settings.hidden.includes(this.marks[i].layer));
  }

  hitOf(element) {
    const mark = element.closest && element.closest("mark");
    if (!mark) return null;
    const shown = this.shownOf(mark);
    return shown.length ? { mark, shown } : null;
  }

  markSelector() {
    const on = this.data.layers.map((layer) => layer.id).filter((id) => !this.settings.hidden.includes(id));
    return on.map((id) => `mark[tabindex].l-${id}`).join(", ") || "mark.none";
  }

  onHover(event) {
    if (this.tip.classList.contains("stays")) return;
    const hit = this.hitOf(event.target);
    if (!hit) {
      this.tip.hidden = true;
      return;
    }
    fillTip(this.tip, hit.shown.map((i) => this.marks[i]));
    this.card = hit.mark;
    placeTip(this.tip, this.root, hit.mark);
    if (event.type === "focusin") hit.mark.setAttribute("aria-describedby", "tip");
  }

  closeTip(always) {
    if (this.tip.classList.contains("stays") && !always) return;
    this.tip.hidden = true;
    this.tip.classList.remove("stays");
  }

  onClick(event) {
    const hit = this.hitOf(event.target);
    if (hit && !this.selectedRange()) this.select(hit.shown[hit.shown.length - 1], hit.mark);
    else if (!hit) this.closeTip(true);
  }

  /** Choose a mark: here, in every linked view and table, and in Python. */
  select(index, element) {
    const mark = this.marks[index];
    this.closeMenu();
    this.flash(element, true);
    this.wholeMark(element, index);
    this.alignTwin(element);
    window.dispatchEvent(new CustomEvent("reader-chosen", { detail: { link: this.data.link, id: mark.id, from: this.key, views: [] } }));
    markCard(this, index, element);
    this.say(`Chosen: ${mark.say || mark.layer}, ${mark.head}`);
    if (this.data.address) this.spanToAddress(element, index);
    this.emit({ kind: "mark", id: mark.id, layer: mark.layer });
  }

  spanToAddress(element, index) {
    const link = new URL(linkTo(this, rangeOfMark(this, element, index), plainWords(rangeOfMark(this, element, index))));
    this.toAddress({ span: link.searchParams.get("span"), words: link.searchParams.get("words") });
  }

  /** The twin of a mark's block beside it in the other panes. */
  alignTwin(element) {
    const home = element.closest(".pane");
    const block = element.closest(".block");
    if (block.dataset.pair == null) return;
    this.leadFor(home);
    const offset = block.offsetTop - home.scrollTop;
    this.panes.forEach((pane) => {
      const twin = pane !== home && byPair(pane, block.dataset.pair);
      if (twin) pane.scrollTop = topOf(pane, twin) - offset;
    });
  }

  scrollTo(pane, top) {
    this.leadFor(pane);
    pane.scrollTop += top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  }

  /** Let `pane` lead the others until scrolling has come to rest. */
  leadFor(pane) {
    this.lead = pane;
    clearTimeout(this.release);
    this.release = setTimeout(() => { this.lead = null; }, 200);
  }

  /** Scroll to a mark (by id) or a block (pane, block) and flash it; asked again, to the next place of that mark. */
  goTo({ mark, pane, block }) {
    let target = null;
    if (mark != null) {
      const places = this.placesOf(mark);
      const at = this.gone === mark ? places.findIndex((element) => element.classList.contains("at")) : -1;
      target = places[(at + 1) % places.length];
      this.gone = mark;
    } else if (block != null) {
      target = this.root.querySelector(`.pane[data-pane="${pane || 0}"] .block[data-block="${block}"]`);
    }
    if (!target) return false;
    this.closeTip(true);
    const home = target.closest(".pane");
    this.scrollTo(home, target.getBoundingClientRect().top);
    this.flash(target, mark != null);
    if (mark != null) this.wholeMark(target, target.dataset.marks.split(" ").find((i) => this.marks[i].id === mark));
    syncFrom(home, this.panes);
    return true;
  }

  /** The first element of each place of the mark `id`, in the order they stand: a check has several. */
  placesOf(id) {
    const first = this.marks.find((item) => item.id === id);
    const same = (item) => item.id === id && item.layer === first.layer && item.cls === first.cls;
    return this.marks.flatMap((item, index) => {
      if (!same(item)) return [];
      const found = [...this.root.querySelectorAll(`mark[data-marks~="${index}"]`)];
      return found.find((element) => element.offsetParent) || found[0] || [];
    });
  }

  /** Where other marks cut a mark into pieces, all of them are shown as chosen. */
  wholeMark(element, index) {
    const pieces = [...element.closest(".block").querySelectorAll(`mark[data-marks~="${index}"]`)];
    if (pieces.length > 1) pieces.forEach((piece) => piece.classList.add("whole"));
  }

  flash(target, isMark) {
    this.root.querySelectorAll(".now, .at, .whole").forEach((element) => element.classList.remove("now", "at", "whole"));
    target.classList.add("now");
    if (!isMark) return;
    target.classList.add("at");
    const block = target.closest(".block");
    if (block.dataset.pair == null) return;
    this.panes.forEach((pane) => {
      const twin = pane !== target.closest(".pane") && byPair(pane, block.dataset.pair);
      if (twin) twin.classList.add("now");
    });
  }

  selectedRange() {
    const root = this.root.getRootNode();
    const selection = root.getSelection ? root.getSelection() : getSelection();
    if (!selection || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    return this.root.contains(range.startContainer) ? range : null;
  }

  onSelection(pane) {
    const range = this.selectedRange();
    const words = range ? plainWords(range) : "";
    if (words) this.openMenu(pane, range.cloneRange(), words);
    else if (this.menu) this.closeMenu();
  }

  openMenu(pane, range, words) {
    this.closeMenu();
    if (!this.data.proof && !(this.data.actions || []).length) return;
    this.menu = wordsMenu(this, pane, range, words);
  }

  closeMenu() {
    const held = holdsKeyboard(this, this.menu, this.tip);
    if (this.menu) this.menu.remove();
    this.menu = null;
    this.closeTip(true);
    if (held) this.focusText();
  }

  openList() {
    fillList(this, this.list);
    this.list.showModal();
  }

  focusText() {
    lastPane(this).focus({ preventScroll: true });
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation(); // Streamlit listens for single keys, too: "r" would rerun the app
    const action = this.keys[event.key];
    const typing = event.target.tagName === "INPUT";
    const pressing = ["BUTTON", "SUMMARY"].includes(event.target.tagName) && event.key !== "Escape" && event.key.length > 1;
    if (!action || typing || pressing) return;
    event.preventDefault();
    action(event);
  }
}

export default function ({ key, data: sent, parentElement, setTriggerValue }) {
  const data = given(sent);
  if (!parentElement._reading) parentElement._reading = new ReadingView(parentElement);
  const view = parentElement._reading;
  view.update(data.key || key, data, (value) => setTriggerValue("event", value));
  return () => {
    view.destroy();
    delete parentElement._reading;
  };
}
