// Two texts word by word: side by side or in one, all of it or changes only, from difference to difference.

const VIEWS = { beside: "Side by side", one: "In one text" };
const LONG = 240;
const AROUND = 90;

class TextDiff {
  constructor(parent) {
    this.root = make("div", "bench diff");
    this.view = "beside";
    this.only = false;
    this.marks = true;
    this.root.addEventListener("keydown", (event) => this.onKey(event));
    parent.append(this.root);
  }

  update(data) {
    const fresh = !this.data || this.data.version !== data.version;
    this.data = data;
    if (fresh) {
      this.at = -1;
      this.draw();
    }
  }

  draw() {
    this.body = make("div", `body ${this.three() ? "one" : this.view}`);
    this.body.tabIndex = 0;
    this.body.setAttribute("role", "region");
    this.body.setAttribute("aria-label", "Differences");
    this.root.replaceChildren(this.bar(), this.body);
    this.fill();
  }

  three() {
    return this.data.mode === "three";
  }

  bar() {
    const bar = make("div", "bar");
    if (!this.three()) bar.append(this.choice());
    bar.append(
      this.toggle("Changes only", () => { this.only = !this.only; return this.only; }, this.only),
    );
    if (!this.three()) bar.append(this.toggle("Punctuation too", () => { this.marks = !this.marks; return this.marks; }, this.marks));
    this.count = make("span", "quiet");
    this.count.setAttribute("aria-live", "polite");
    const steps = make("div", "group");
    steps.append(
      makeButton("‹ Previous", "", () => this.step(-1), "Previous difference (key p)"),
      makeButton("Next ›", "", () => this.step(1), "Next difference (key n)"),
      this.count,
    );
    bar.append(steps);
    return bar;
  }

  choice() {
    const group = make("div", "group");
    Object.entries(VIEWS).forEach(([view, words]) => {
      const button = makeButton(words, "", () => {
        this.view = view;
        this.draw();
      });
      button.setAttribute("aria-pressed", String(this.view === view));
      group.append(button);
    });
    return group;
  }

  toggle(words, change, pressed) {
    const button = makeButton(words, "", () => {
      button.setAttribute("aria-pressed", String(change()));
      this.fill();
    });
    button.setAttribute("aria-pressed", String(pressed));
    return button;
  }

  fill() {
    const lines = [];
    let same = 0;
    this.data.rows.forEach((row) => {
      if (this.only && !row.some((piece) => this.differs(piece))) {
        same += 1;
        return;
      }
      if (same) lines.push(unchanged(same));
      same = 0;
      lines.push(this.three() ? this.threeLine(row) : this.line(row));
    });
    if (same) lines.push(unchanged(same));
    this.body.replaceChildren(this.heads(), ...lines);
    this.changes = this.collect();
    this.at = -1;
    this.say();
  }

  heads() {
    const head = make("div", "line heads");
    if (this.three()) {
      const key = make("div", "cell key");
      const [a, b, base] = this.data.names;
      [["s-both", "in both"], ["s-a", `of the two only in ${a}`], ["s-b", `of the two only in ${b}`],
        ["s-neither", "in neither"], ["s-beyond", `not in ${base}`]]
        .forEach(([name, words]) => key.append(make("span", name, words), document.createTextNode(" ")));
      head.append(key);
      return head;
    }
    if (this.view === "one") {
      const key = make("div", "cell key");
      key.append(make("del", "", `only in ${this.data.names[0]}`), " ", make("ins", "", `only in ${this.data.names[1]}`), " ",
        make("span", "moved", "elsewhere in the other"));
      head.append(key);
      return head;
    }
    this.data.names.forEach((name) => head.append(make("div", "cell", name)));
    return head;
  }

  differs(piece) {
    if (this.three()) return piece.state !== "both";
    return piece.number != null && (this.marks || !piece.punctuation);
  }

  line(row) {
    const line = make("div", "line");
    if (this.view === "one") {
      const cell = make("div", "cell");
      row.forEach((piece) => this.pieces(piece, "ab").forEach((element) => cell.append(element)));
      line.append(cell);
      return line;
    }
    if (!row.some((piece) => this.differs(piece))) line.classList.add("same"); // said once where there is no room for two
    ["a", "b"].forEach((side) => {
      const cell = make("div", "cell");
      cell.dir = "auto";
      row.forEach((piece) => this.pieces(piece, side).forEach((element) => cell.append(element)));
      if (!cell.hasChildNodes()) cell.classList.add("nothing");
      line.append(cell);
    });
    return line;
  }

  pieces(piece, sides) {
    if (!this.differs(piece)) {
      const words = sides === "b" ? piece.b : piece.a;
      return words == null ? [] : [this.sameWords(words)];
    }
    const found = [];
    if (sides.includes("a") && piece.a != null) found.push(this.changed(piece, "a"));
    if (sides.includes("b") && piece.b != null) found.push(this.changed(piece, "b"));
    return found;
  }

  sameWords(words) {
    if (!this.only || words.length < LONG) return document.createTextNode(words);
    return document.createTextNode(`${words.slice(0, AROUND)} … ${words.slice(-AROUND)}`);
  }

  changed(piece, side) {
    const lead = piece[side].match(/^\s*/)[0];
    const moved = piece.kind === "moved";
    const inner = moved && piece.inner && piece.inner !== "same" ? ` ${side === "a" ? "gone" : "come"}` : "";
    const element = make(moved ? "span" : side === "a" ? "del" : "ins", moved ? `moved${inner}` : "", piece[side].slice(lead.length));
    element.dataset.change = piece.number;
    element.dataset.side = side;
    if (moved) {
      element.title = "Stands elsewhere in the other text: press to go there";
      element.setAttribute("role", "link"); // its words stay what is read out
      element.tabIndex = 0;
      element.addEventListener("click", () => this.across(piece.number, side));
      element.addEventListener("keydown", (event) => { if (event.key === "Enter") this.across(piece.number, side); });
    }
    const both = document.createDocumentFragment();
    both.append(document.createTextNode(lead), element);
    return both;
  }

  /** From one place of a moved passage to the other. */
  across(number, side) {
    const other = this.body.querySelector(`.moved[data-change="${number}"][data-side="${side === "a" ? "b" : "a"}"]`);
    if (!other) return;
    this.show([other]);
    other.focus({ preventScroll: true });
  }

  threeLine(row) {
    const line = make("div", "line");
    const cell = make("div", "cell");
    cell.dir = "auto";
    row.forEach((piece) => {
      const [a, b] = this.data.names;
      const who = { "only a": ["s-a", `${a} only`], "only b": ["s-b", `${b} only`], neither: ["s-neither", "in neither"],
        "beyond a": ["s-beyond s-a", `only in ${a}`], "beyond b": ["s-beyond s-b", `only in ${b}`],
        "beyond both": ["s-beyond", "in both, and not in the third"] }[piece.state];
      if (!who) {
        cell.append(this.sameWords(piece.text));
        return;
      }
      const element = make("span", who[0], piece.text);
      element.title = who[1];
      element.dataset.change = "";
      cell.append(element);
    });
    const states = new Set(row.map((piece) => piece.state));
    if (states.size === 1 && !states.has("both")) cell.prepend(this.sayWho([...states][0]));
    line.append(cell);
    return line;
  }

  sayWho(state) {
    const [a, b, base] = this.data.names;
    return make("div", "who", {
      "only a": `${a} has it, ${b} has not`, "only b": `${b} has it, ${a} has not`, neither: "in neither",
      "beyond a": `${a} alone`, "beyond b": `${b} alone`, "beyond both": `both, not ${base}`,
    }[state]);
  }

  /** Elements of each difference, in the order they stand. */
  collect() {
    const found = new Map();
    this.body.querySelectorAll("[data-change]").forEach((element, i) => {
      const number = element.dataset.change || `at ${i}`;
      found.set(number, [...(found.get(number) || []), element]);
    });
    return [...found.values()];
  }

  step(direction) {
    if (!this.changes.length) return;
    const total = this.changes.length;
    if (this.at < 0) this.at = direction > 0 ? 0 : total - 1;
    else this.at = (this.at + direction + total) % total;
    this.show(this.changes[this.at]);
    this.say();
  }

  show(elements) {
    this.body.querySelectorAll(".now").forEach((element) => element.classList.remove("now"));
    elements.forEach((element) => element.classList.add("now"));
    const top = elements[0].getBoundingClientRect().top - this.body.getBoundingClientRect().top;
    this.body.scrollTop += top - this.body.clientHeight / 3;
  }

  say() {
    const total = this.changes.length;
    this.count.textContent = total === 0 ? "No difference" : this.at < 0 ? `${total} difference${total === 1 ? "" : "s"}` : `${this.at + 1} of ${total}`;
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation(); // Streamlit listens for single keys, too
    const step = { n: 1, p: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.step(step);
  }
}

function unchanged(count) {
  return make("div", "line fold", `${count} unchanged paragraph${count === 1 ? "" : "s"}`);
}

export default mount((parent) => new TextDiff(parent));
