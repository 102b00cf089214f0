// The toolbar above the panes: layers, find, folding, text settings, list of marks and help.

const HELP = [
  ["n / p", "next / previous highlight"],
  ["j / k", "next / previous paragraph"],
  ["d / D", "next / previous part the cleaners disagree on"],
  ["o / O", "next / previous dropped part"],
  ["Enter", "choose the highlight: its row, its twin, what can be done"],
  ["s", "what can be done with the highlight or paragraph: copy with proof, note, pin, correct"],
  ["x", "drop or restore the paragraph (raw pane)"],
  ["/", "find in text; Enter and Shift+Enter go on and back"],
  ["m", "list of all highlights"],
  ["f", "fold dropped parts away"],
  ["+ / −", "larger / smaller text"],
  ["?", "this list"],
  ["Esc", "close, back to the text"],
];

function buildToolbar(view) {
  const bar = make("div", "bar");
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Reading view");
  const layers = make("div", "group");
  layers.setAttribute("role", "group");
  layers.setAttribute("aria-label", "Layers of highlights");
  view.chips = {};
  view.data.layers.forEach((layer) => {
    view.chips[layer.id] = layerChip(view, layer);
    layers.append(view.chips[layer.id]);
  });
  bar.append(layers, findBox(view), settings(view));
  return bar;
}

function layerChip(view, layer) {
  const chip = button("", `Show or hide ${layer.label.toLowerCase()}`, () => {
    const hidden = new Set(view.settings.hidden);
    if (!hidden.delete(layer.id)) hidden.add(layer.id);
    view.change({ hidden: [...hidden] });
  }, true);
  chip.className = `chip chip-${layer.id}`;
  chip._count = (count) => {
    chip.textContent = `${layer.label} ${count}`;
    chip.setAttribute("aria-label", `${layer.label}, ${count}: show or hide`);
    chip.disabled = count === 0;
  };
  chip._count(layer.count);
  return chip;
}

function findBox(view) {
  const group = make("div", "group find");
  const input = make("input");
  input.type = "search";
  input.placeholder = "Find in text";
  input.setAttribute("aria-label", "Find in text");
  const count = make("span", "count");
  count.setAttribute("aria-live", "polite");
  view.finder = new Finder(view);
  input.addEventListener("input", () => view.finder.find(input.value, count));
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter") view.finder.next(event.shiftKey ? -1 : 1, count);
    if (event.key === "Escape") {
      input.value = "";
      view.finder.find("", count);
      view.focusText();
    }
  });
  view.findInput = input;
  group.append(input, count);
  return group;
}

function settings(view) {
  const group = make("div", "group end");
  if (view.data.panes.some((pane) => (pane.blocks || []).some((block) => block.dropped))) {
    view.foldToggle = button("Fold dropped", "Fold the dropped parts away", () =>
      view.change({ fold: !view.settings.fold }), false);
    group.append(view.foldToggle);
  }
  group.append(textMenu(view));
  if (view.data.marks.length) group.append(button("Marks", "List of all highlights", () => view.openList()));
  group.append(button("?", "Keys and help", () => view.help.showModal()));
  return group;
}

/** Size, line width and letters, in a menu of their own. */
function textMenu(view) {
  const menu = make("details", "menu");
  const summary = make("summary", "", "Aa");
  summary.title = "Text size, line width and letters";
  summary.setAttribute("aria-label", summary.title);
  const body = make("div", "menu-body");
  const row = (label, ...buttons) => {
    const line = make("div", "row");
    line.setAttribute("role", "group");
    line.setAttribute("aria-label", label);
    line.append(make("span", "", label), ...buttons);
    body.append(line);
  };
  view.textButtons = {
    width: ["Narrow", "Medium", "Wide"].map((name, i) =>
      button(name, `${name} lines`, () => view.change({ width: i }), false)),
    serif: [["Sans", false], ["Serif", true]].map(([name, serif]) =>
      button(name, `${name} letters`, () => view.change({ serif }), false)),
  };
  row("Size", button("A−", "Smaller text", () => view.resize(-1)), button("A+", "Larger text", () => view.resize(1)));
  row("Lines", ...view.textButtons.width);
  row("Letters", ...view.textButtons.serif);
  menu.addEventListener("focusout", (event) => {
    if (!menu.contains(event.relatedTarget)) menu.open = false;
  });
  menu.append(summary, body);
  view.textMenu = menu;
  return menu;
}

function dialogOf(className, label) {
  const dialog = make("dialog", className);
  dialog.setAttribute("aria-label", label);
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  return dialog;
}

function buildHelp() {
  const dialog = dialogOf("help", "Keys of the reading view");
  const list = make("dl");
  HELP.forEach(([keys, what]) => list.append(make("dt", "", keys), make("dd", "", what)));
  dialog.append(make("h2", "", "Keys"), make("p", "", "They work once the text is in focus: click it, or reach it with Tab."),
    list, button("Close", "Close the help", () => dialog.close()));
  return dialog;
}

/** Every mark as a button in text order, for those who do not see the highlights. */
function fillList(view, dialog) {
  const list = make("ol", "marks");
  const seen = new Set();
  const pane = lastPane(view);
  pane.querySelectorAll("mark[tabindex]").forEach((element) => {
    view.shownOf(element).forEach((index) => {
      const mark = view.marks[index];
      if (seen.has(index) || mark.cls === "cue") return;
      seen.add(index);
      const words = plainWords(rangeOfMark(view, element, index));
      const item = make("li");
      const go = button("", "", () => {
        dialog.close();
        view.goTo({ mark: mark.id });
        element.focus({ preventScroll: true });
      });
      go.removeAttribute("title");
      go.append(make("span", "what", mark.say || mark.layer), ` ${words.length > 90 ? `${words.slice(0, 88)}…` : words}`,
        make("span", "sub", ` ${mark.head}`));
      item.append(go);
      list.append(item);
    });
  });
  dialog.replaceChildren(
    make("h2", "", `Highlights (${seen.size})`),
    button("Close", "Close the list", () => dialog.close()),
    seen.size ? list : make("p", "", "No highlight is shown. Switch a layer on."),
  );
}
