// The vote strip: a row a block, a column a cleaner, filled by how much of the block each kept.

const ORDERS = { page: "Page order", disputed: "Most disputed first" };

class VoteStrip {
  constructor(parent) {
    this.root = make("div", "bench votes");
    this.order = "page";
    this.rev = -1;
    this.gold = null;
    this.rows = [];
    this.root.addEventListener("keydown", (event) => this.onKey(event));
    window.addEventListener("beforeprint", () => this.rows.forEach((row) => this.fill(row)));
    parent.append(this.root);
  }

  update(data, emit) {
    this.emit = emit;
    const fresh = !this.data || this.data.version !== data.version || (this.data.gold === null) !== (data.gold === null);
    this.data = data;
    if (data.rev > this.rev) {
      this.rev = data.rev;
      this.gold = data.gold && new Set(data.gold);
    }
    if (fresh) this.draw();
    else this.paintGold();
  }

  draw() {
    const place = this.list ? this.list.scrollTop : 0;
    this.list = make("div", "rows");
    this.list.setAttribute("role", "list");
    this.list.setAttribute("aria-label", "Blocks of the raw page");
    this.list.style.setProperty("--count", this.data.cleaners.length);
    this.rows = this.data.rows.map((row, i) => this.row(row, i));
    this.fillWhenSeen();
    this.list.append(this.head(), ...this.ordered());
    this.root.replaceChildren(this.bar(), this.list);
    this.paintGold();
    this.list.scrollTop = place;
  }

  bar() {
    const bar = make("div", "bar");
    const group = make("div", "group");
    Object.entries(ORDERS).forEach(([order, words]) => {
      const button = makeButton(words, "", () => {
        this.order = order;
        group.querySelectorAll("button").forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
        this.list.replaceChildren(this.list.firstChild, ...this.ordered());
        this.list.scrollTop = 0;
      });
      button.setAttribute("aria-pressed", String(this.order === order));
      group.append(button);
    });
    this.count = make("span", "quiet");
    this.count.setAttribute("aria-live", "polite");
    bar.append(group, this.count);
    return bar;
  }

  head() {
    const head = make("div", "row head");
    const names = make("div", "bars");
    this.data.cleaners.forEach((name) => names.append(make("span", "name", name)));
    names.setAttribute("aria-hidden", "true");
    head.append(make("span", "mark"), make("span", "words", "Block"), names);
    return head;
  }

  row([words, kind, kept, votes], i) {
    const row = make("div", `row${kept ? "" : " out"}`);
    row.setAttribute("role", "listitem");
    row.dataset.block = i;
    if (this.data.gold !== null) {
      row.append(makeButton("", "mark", (event) => this.mark(i, event.shiftKey)));
    } else {
      row.append(make("span", "mark number", String(i + 1)));
    }
    const button = makeButton("", "words", () => this.choose(i));
    button.append(make("span", "text", words || "(no words)"), make("span", "kind", kind));
    const keepers = votes.filter((share) => share >= 50).length;
    button.title = `Kept by ${keepers} of ${votes.length} cleaners. Show it in place.`;
    const bars = make("div", "bars");
    bars.setAttribute("role", "img");
    bars.setAttribute("aria-label", `Kept by ${keepers} of ${votes.length} cleaners`);
    row.append(button, bars);
    return row;
  }

  /** Most of a long page's rows are never looked at: a row gets its cells when it comes near the screen. */
  fillWhenSeen() {
    if (this.observer) this.observer.disconnect();
    this.observer = new IntersectionObserver((seen) => {
      seen.filter((entry) => entry.isIntersecting).forEach(({ target }) => {
        this.observer.unobserve(target);
        this.fill(target);
      });
    }, { root: this.list, rootMargin: "600px 0px" });
    this.rows.forEach((row) => this.observer.observe(row));
  }

  fill(row) {
    const bars = row.querySelector(".bars");
    if (bars.firstChild) return;
    this.data.rows[row.dataset.block][3].forEach((share, at) => {
      const cell = make("i");
      cell.style.setProperty("--share", `${share}%`);
      cell.title = `${this.data.cleaners[at]} kept ${share}% of this block`;
      bars.append(cell);
    });
  }

  ordered() {
    if (this.order === "page") return this.rows;
    const dispute = this.data.rows.map((row) => row[4]);
    return [...this.rows].sort((a, b) => dispute[b.dataset.block] - dispute[a.dataset.block]);
  }

  choose(i) {
    this.rows.forEach((row, at) => row.classList.toggle("now", at === i));
    showInPlace(this.data.target, { pane: 0, block: i });
  }

  /** Keep or drop block `i`; with Shift, everything between it and the block marked last, too. */
  mark(i, through) {
    const keep = !this.gold.has(i);
    const from = through && this.last != null ? Math.min(this.last, i) : i;
    const to = through && this.last != null ? Math.max(this.last, i) : i;
    for (let at = from; at <= to; at += 1) {
      if (keep) this.gold.add(at);
      else this.gold.delete(at);
    }
    this.last = i;
    this.rev += 1;
    this.paintGold();
    this.emit({ kind: "gold", blocks: [...this.gold].sort((a, b) => a - b), rev: this.rev });
  }

  paintGold() {
    if (this.data.gold === null || !this.gold) {
      this.count.textContent = `${this.rows.length} blocks`;
      return;
    }
    this.rows.forEach((row, i) => {
      const kept = this.gold.has(i);
      row.classList.toggle("gold", kept);
      const mark = row.firstChild;
      mark.textContent = kept ? "Kept" : "Dropped";
      mark.title = kept ? "Drop this block" : "Keep this block";
      mark.setAttribute("aria-label", `${kept ? "Kept: drop" : "Dropped: keep"} block ${i + 1}`);
    });
    this.count.textContent = `${this.gold.size} of ${this.rows.length} blocks are the article`;
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation(); // Streamlit listens for single keys, too
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (!step) return;
    const row = event.target.closest(".row");
    const shown = [...this.list.querySelectorAll(".row:not(.head)")];
    const next = shown[shown.indexOf(row) + step];
    if (!next) return;
    event.preventDefault();
    const column = event.target.classList.contains("mark") ? ".mark" : ".words";
    next.querySelector(column).focus();
    this.choose(Number(next.dataset.block));
  }
}

export default mount((parent) => new VoteStrip(parent));
