// The toolbar above the panes: layers, find, text size, folding, help; and the tip beside a mark.

const HELP = [
  ["n / p", "next / previous highlight"],
  ["j / k", "next / previous paragraph"],
  ["d / D", "next / previous dropped part"],
  ["/", "find in text"],
  ["Enter", "select the highlight"],
  ["f", "fold dropped parts away"],
  ["+ / −", "larger / smaller text"],
  ["?", "this list"],
  ["Esc", "close, back to the text"],
];

function button(label, title, onClick, pressed) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.title = title;
  element.setAttribute("aria-label", title);
  if (pressed != null) element.setAttribute("aria-pressed", String(pressed));
  element.addEventListener("click", onClick);
  return element;
}

function buildToolbar(view) {
  const bar = document.createElement("div");
  bar.className = "bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Reading view");
  const layers = document.createElement("div");
  layers.className = "group";
  view.data.layers.forEach((layer) => layers.append(layerChip(view, layer)));
  bar.append(layers, findBox(view), settings(view));
  return bar;
}

function layerChip(view, layer) {
  const shown = !view.settings.hidden.includes(layer.id);
  const chip = button(`${layer.label} ${layer.count}`, `Show or hide ${layer.label.toLowerCase()}`, () => {
    const hidden = new Set(view.settings.hidden);
    if (!hidden.delete(layer.id)) hidden.add(layer.id);
    view.change({ hidden: [...hidden] });
    chip.setAttribute("aria-pressed", String(!hidden.has(layer.id)));
  }, shown);
  chip.className = `chip chip-${layer.id}`;
  chip.disabled = layer.count === 0;
  return chip;
}

function findBox(view) {
  const group = document.createElement("div");
  group.className = "group find";
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = "Find in text";
  input.setAttribute("aria-label", "Find in text");
  const count = document.createElement("span");
  count.className = "count";
  count.setAttribute("aria-live", "polite");
  input.addEventListener("input", () => view.find(input.value, count));
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter") view.findNext(event.shiftKey ? -1 : 1, count);
    if (event.key === "Escape") {
      input.value = "";
      view.find("", count);
      view.focusText();
    }
  });
  view.findInput = input;
  group.append(input, count);
  return group;
}

function settings(view) {
  const group = document.createElement("div");
  group.className = "group";
  const fold = view.data.panes.some((pane) => pane.blocks.some((block) => block.dropped));
  if (fold) {
    const toggle = button("Fold dropped", "Fold the dropped parts away", () => {
      view.change({ fold: !view.settings.fold });
      toggle.setAttribute("aria-pressed", String(view.settings.fold));
    }, view.settings.fold);
    view.foldToggle = toggle;
    group.append(toggle);
  }
  const serif = button("Serif", "Serif or sans-serif letters", () => {
    view.change({ serif: !view.settings.serif });
    serif.setAttribute("aria-pressed", String(view.settings.serif));
  }, view.settings.serif);
  group.append(
    serif,
    button("A−", "Smaller text", () => view.resize(-1)),
    button("A+", "Larger text", () => view.resize(1)),
    button("?", "Keys and help", () => view.help.showModal()),
  );
  return group;
}

function buildHelp() {
  const dialog = document.createElement("dialog");
  dialog.className = "help";
  dialog.setAttribute("aria-label", "Keys of the reading view");
  const list = document.createElement("dl");
  HELP.forEach(([keys, what]) => {
    const term = document.createElement("dt");
    const meaning = document.createElement("dd");
    term.textContent = keys;
    meaning.textContent = what;
    list.append(term, meaning);
  });
  dialog.append(list, button("Close", "Close the help", () => dialog.close()));
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  return dialog;
}

function fillTip(tip, marks) {
  tip.replaceChildren();
  marks.forEach((mark) => {
    const head = document.createElement("strong");
    head.textContent = mark.head;
    tip.append(head);
    if (!mark.rows.length) return;
    const list = document.createElement("dl");
    mark.rows.forEach(([label, value]) => {
      const term = document.createElement("dt");
      const meaning = document.createElement("dd");
      term.textContent = label;
      meaning.textContent = value;
      list.append(term, meaning);
    });
    tip.append(list);
  });
}

function placeTip(tip, root, element) {
  const frame = root.getBoundingClientRect();
  const box = element.getClientRects()[0] || element.getBoundingClientRect();
  tip.hidden = false;
  const left = Math.max(4, Math.min(box.left - frame.left, frame.width - tip.offsetWidth - 4));
  const below = box.bottom - frame.top + 6;
  const above = box.top - frame.top - tip.offsetHeight - 6;
  tip.style.left = `${left}px`;
  tip.style.top = `${below + tip.offsetHeight > frame.height && above > 0 ? above : below}px`;
}
