// What each cleaner kept, lost and cost: a row a cleaner; every loss it speaks of can be pressed.

const COLUMNS = [
  ["name", "Cleaner"], ["words", "Words kept"], ["dropped", "Page dropped"], ["seconds", "Time"], ["bytes", "Memory"],
];

class CostTable {
  constructor(parent) {
    this.root = make("div", "bench costs");
    this.root.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
    });
    this.sort = null;
    this.hint = make("div", "bench hint");
    parent.append(this.root, this.hint);
  }

  update(data, emit) {
    this.emit = emit;
    const fresh = !this.data || this.data.version !== data.version;
    this.data = data;
    if (fresh) this.draw();
    this.hint.textContent = data.chosen ? "" : data.hint;
    this.root.querySelectorAll("tr[data-name]").forEach((row) => {
      row.classList.toggle("now", row.dataset.name === data.chosen);
    });
    if (this.pressed && data.chosen) setTimeout(() => this.toPlace(), 250);
  }

  /** The place is drawn below the table: bring it on screen after a press. */
  toPlace() {
    const panel = document.querySelector(`.st-key-${CSS.escape(this.data.panel)}`);
    if (!panel) return;
    this.pressed = false;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    panel.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  }

  draw() {
    const table = make("table");
    const head = make("tr");
    COLUMNS.forEach(([column, words]) => head.append(this.heading(column, words)));
    head.append(make("th", "", this.data.note));
    const top = make("thead");
    top.append(head);
    const body = make("tbody");
    this.sorted().forEach((row) => body.append(this.row(row)));
    table.append(top, body);
    this.root.replaceChildren(table);
  }

  heading(column, words) {
    const cell = make("th", column === "name" ? "" : "number");
    const up = this.sort && this.sort.column === column ? this.sort.up : null;
    cell.setAttribute("aria-sort", up == null ? "none" : up ? "ascending" : "descending");
    cell.append(makeButton(`${words}${up == null ? "" : up ? " ▲" : " ▼"}`, "plain", () => {
      this.sort = { column, up: up == null ? true : !up };
      this.draw();
      this.update(this.data, this.emit);
    }, `Sort by ${words.toLowerCase()}`));
    return cell;
  }

  sorted() {
    if (!this.sort) return this.data.rows;
    const { column, up } = this.sort;
    const value = (row) => (row[column] == null ? (up ? Infinity : -Infinity) : row[column]);
    const compare = (a, b) => (typeof value(a) === "string" ? value(a).localeCompare(value(b)) : value(a) - value(b));
    return [...this.data.rows].sort((a, b) => (up ? compare(a, b) : compare(b, a)));
  }

  row(row) {
    const line = make("tr", row.error ? "failed" : "");
    line.dataset.name = row.name;
    const name = make("th", "name");
    name.scope = "row";
    name.append(make("span", "", row.name));
    if (row.version) name.append(make("span", "quiet", ` ${row.version}`));
    name.title = row.good_at;
    line.append(name);
    if (row.error) {
      const said = make("td", "says", row.error);
      said.colSpan = 5;
      if (row.install) said.append(make("code", "", row.install));
      line.append(said);
      return line;
    }
    const dropped = make("td", "number share", `${Math.round(row.dropped * 100)}%`);
    dropped.style.setProperty("--share", `${row.dropped * 100}%`);
    line.append(
      make("td", "number", row.words.toLocaleString("en")), dropped,
      make("td", "number", time(row.seconds)), make("td", "number", memory(row.bytes)), this.says(row),
    );
    ["Words kept", "Page dropped", "Time", "Memory"].forEach((label, i) => { line.children[i + 1].dataset.label = label; });
    return line;
  }

  press(cleaner, what) {
    this.pressed = true;
    this.emit({ kind: "damage", cleaner, what });
  }

  says(row) {
    const cell = make("td", "says");
    row.says.forEach(([words, what], i) => {
      const after = row.says[i - 1];
      const comma = after && after[1] && words.startsWith(",");
      if (what) {
        const together = make("span", "nowrap");
        together.append(makeButton(words, "link", () => this.press(row.name, what)));
        if ((row.says[i + 1] || [""])[0].startsWith(",")) together.append(document.createTextNode(","));
        cell.append(together);
      } else {
        cell.append(document.createTextNode(comma ? words.slice(1) : words));
      }
    });
    return cell;
  }
}

function time(seconds) {
  if (seconds == null) return "–";
  return seconds < 1 ? `${Math.max(1, Math.round(seconds * 1000))} ms` : `${seconds.toFixed(1)} s`;
}

function memory(bytes) {
  if (bytes == null) return "–";
  return bytes < 1e6 ? "< 1 MB" : `${Math.round(bytes / 1e6)} MB`;
}

export default mount((parent) => new CostTable(parent));
