// A table of findings: sorted and filtered here, each row linked with its mark in the reading views.

/** Cells with more characters show a few lines, and all of them where their row is chosen. */
const LONG = 70;
/** Where the table is narrower than this (CSS pixels), such a cell stands on a line of its own below its row. */
const NARROW = 520;
const NUMBER = /(-?\d[\d,]*(?:\.\d+)?)(?: (million|billion|trillion))?/;
const SCALES = { million: 1e6, billion: 1e9, trillion: 1e12 };
/** Rows that are seen at a glance: nothing to filter. */
const FEW = 5;
/** What a verdict looks like beside its words. */
const TONES = { bad: "✕", unsure: "?", close: "≈", good: "✓" };

class FindingsTable {
  constructor(parent) {
    this.root = document.createElement("div");
    this.root.className = "ft";
    parent.append(this.root);
    this.sort = null;
    this.words = "";
    this.onChosen = (event) => {
      if (event.detail.link === this.data.link && event.detail.from !== this.key) this.show(event.detail.id);
    };
    window.addEventListener("reader-chosen", this.onChosen);
    this.narrow = false;
    this.sizes = new ResizeObserver(([size]) => {
      const narrow = size.contentRect.width > 0 && size.contentRect.width < NARROW;
      if (narrow === this.narrow || !this.data) return;
      this.narrow = narrow;
      this.draw();
    });
    this.sizes.observe(this.root);
    ["keydown", "keyup", "keypress"].forEach((kind) => this.root.addEventListener(kind, (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
      if (kind === "keydown") this.onKey(event);
    }));
  }

  destroy() {
    window.removeEventListener("reader-chosen", this.onChosen);
    this.sizes.disconnect();
    this.root.remove();
  }

  update(key, data, emit) {
    this.key = key;
    this.emit = emit;
    this.root.style.setProperty("--height", data.height);
    if (this.data && this.data.version === data.version) return;
    this.data = data;
    this.draw();
  }

  element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text != null) made.textContent = text;
    return made;
  }

  draw() {
    this.root.classList.toggle("ft-wordy", this.data.rows.some((row) => row.cells[0].length > LONG));
    this.below = this.data.columns.map((_, i) => this.narrow && i > 0 && this.data.rows.some((row) => row.cells[i].length > LONG));
    /** Columns in which no row has a word: they would push the others out of a phone's sight. */
    this.bare = this.data.columns.map((_, i) => i > 0 && this.data.rows.every((row) => !row.cells[i]));
    const bar = this.element("div", "ft-bar");
    const filter = this.element("input");
    filter.type = "search";
    filter.placeholder = "Filter";
    filter.value = this.words;
    filter.setAttribute("aria-label", `Filter: ${this.data.caption}`);
    filter.addEventListener("input", () => {
      this.words = filter.value.trim().toLowerCase();
      this.fill();
    });
    this.count = this.element("span", "ft-count");
    this.count.setAttribute("aria-live", "polite");
    if (this.data.says) bar.append(this.element("span", "ft-says", this.data.says));
    if (this.data.rows.length > FEW) bar.append(filter, this.count);
    this.scroller = this.element("div", "ft-scroll");
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute("role", "region");
    this.scroller.setAttribute("aria-label", this.data.caption);
    const table = this.element("table");
    table.append(this.head());
    this.body = this.element("tbody");
    table.append(this.body);
    this.scroller.append(table);
    this.root.replaceChildren(...(bar.children.length ? [bar] : []), this.scroller);
    if (this.data.csv) this.root.append(csvButtons(this.data));
    this.fill();
  }

  head() {
    const row = this.element("tr");
    this.data.columns.forEach((name, i) => {
      const cell = this.element("th");
      cell.scope = "col";
      cell.hidden = this.below[i] || this.bare[i];
      const sort = this.element("button", "", name);
      sort.type = "button";
      sort.addEventListener("click", () => {
        const down = this.sort && this.sort.column === i && !this.sort.down;
        this.sort = { column: i, down };
        row.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
        cell.setAttribute("aria-sort", down ? "descending" : "ascending");
        this.fill();
      });
      cell.append(sort);
      row.append(cell);
    });
    const head = this.element("thead");
    head.append(row);
    return head;
  }

  shown() {
    const rows = this.data.rows.filter((row) => !this.words || row.cells.join(" ").toLowerCase().includes(this.words));
    if (!this.sort) return rows;
    const { column, down } = this.sort;
    const order = new Intl.Collator(undefined, { numeric: true });
    const number = (text) => {
      const [, digits, scale] = NUMBER.exec(text) || ["", "NaN"];
      return Number(digits.replaceAll(",", "")) * (SCALES[scale] || 1);
    };
    return [...rows].sort((a, b) => {
      const [x, y] = [a.cells[column], b.cells[column]];
      const [m, n] = [number(x), number(y)];
      const way = Number.isFinite(m) && Number.isFinite(n) && m !== n ? m - n : order.compare(x, y);
      return down ? -way : way;
    });
  }

  fill() {
    const rows = this.shown();
    this.body.replaceChildren(...rows.flatMap((row) => this.lines(row)));
    this.count.textContent = rows.length === this.data.rows.length ? `${rows.length} rows` : `${rows.length} of ${this.data.rows.length}`;
    if (this.chosen) this.show(this.chosen);
  }

  /** The table rows of one finding: its short cells, and in a narrow table its long ones below them. */
  lines(row) {
    const within = (i) => !this.below[i] && !this.bare[i];
    const lines = [this.line(row, within)];
    if (this.below.includes(true)) {
      const long = this.line(row, (i) => this.below[i]);
      long.className = "ft-below";
      const [cell, ...others] = long.cells;
      cell.colSpan = this.data.columns.filter((_, i) => within(i)).length;
      for (const other of others) {
        cell.append(...other.childNodes);
        other.remove();
      }
      lines.push(long);
    }
    return lines;
  }

  line(row, has) {
    const line = this.element("tr");
    line.dataset.id = row.id;
    row.cells.forEach((words, i) => {
      if (!has(i)) return;
      const cell = this.element("td");
      if (i === 0) {
        const go = this.element("button", "ft-go", words);
        go.type = "button";
        if (row.tone === "wrong") go.replaceChildren(this.element("s", "", words), this.element("span", "ft-wrong", "called wrong"));
        else if (row.tone) go.prepend(this.tone(row.tone), " ");
        cell.append(go);
      } else cell.append(words.length > LONG || this.below[i] ? this.element("div", "ft-long", words) : words);
      line.append(cell);
    });
    line.addEventListener("click", () => {
      if (String(getSelection())) return;
      this.choose(row.id);
    });
    return line;
  }

  tone(name) {
    const sign = this.element("span", `ft-tone ft-${name}`, TONES[name]);
    sign.setAttribute("aria-hidden", "true");
    return sign;
  }

  choose(id) {
    this.show(id);
    const views = [];
    window.dispatchEvent(new CustomEvent("reader-chosen", { detail: { link: this.data.link, id, from: this.key, views } }));
    keepInSight(this.root, views);
    if (this.data.tells) this.emit({ kind: "row", id });
  }

  /** Highlight a row and bring it into the table's own window; the page does not move. */
  show(id) {
    this.chosen = id;
    this.body.querySelectorAll(".now").forEach((row) => {
      row.classList.remove("now");
      row.removeAttribute("aria-current");
    });
    const lines = [...this.body.children].filter((one) => one.dataset.id === id);
    if (!lines.length) return;
    for (const line of lines) line.classList.add("now");
    lines[0].setAttribute("aria-current", "true");
    const head = this.scroller.querySelector("thead").offsetHeight;
    const [top, height] = [lines[0].offsetTop - head, this.scroller.clientHeight - head];
    const tall = lines.reduce((sum, line) => sum + line.offsetHeight, 0);
    if (top < this.scroller.scrollTop || top + tall > this.scroller.scrollTop + height) {
      this.scroller.scrollTop = top - height / 3;
    }
  }

  onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    if (!step || event.target.tagName === "INPUT") return;
    const buttons = [...this.body.querySelectorAll(".ft-go")];
    const next = buttons[Math.max(0, buttons.indexOf(this.root.getRootNode().activeElement) + step)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

export default function ({ key, data: sent, parentElement, setTriggerValue }) {
  const data = given(sent);
  if (!parentElement._table) parentElement._table = new FindingsTable(parentElement);
  const table = parentElement._table;
  table.update(data.key || key, data, (value) => setTriggerValue("event", value));
  return () => {
    table.destroy();
    delete parentElement._table;
  };
}
