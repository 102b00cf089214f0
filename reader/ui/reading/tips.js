// The tip beside a mark, and the card it becomes when the mark is chosen.

function fillTip(tip, marks) {
  tip.replaceChildren();
  marks.forEach((mark) => {
    tip.append(make("strong", `t-${mark.layer}`, mark.head));
    if (!mark.rows || !mark.rows.length) return;
    const list = make("dl");
    mark.rows.forEach(([label, value]) => list.append(make("dt", "", label), make("dd", "", value)));
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

/** What can be done with a chosen mark, in the tip that stays. */
function markCard(view, index, element) {
  const mark = view.marks[index];
  const tip = view.tip;
  const shown = view.shownOf(element);
  fillTip(tip, shown.map((i) => view.marks[i]));
  const bar = make("div", "card-actions");
  const range = rangeOfMark(view, element, index);
  const words = plainWords(range);
  const offered = new Set();
  // A figure may lie under a check and a name within a quote: what can be said of each, the chosen one's first.
  [mark, ...shown.map((i) => view.marks[i])].forEach((one) => [["wrong", one.wrong], ["back", one.back]].forEach(([kind, label]) => {
    if (!label || offered.has(label)) return;
    offered.add(label);
    bar.append(button(label, label, () => {
      view.emit({ kind, id: one.id, layer: one.layer });
      view.closeMenu();
    }));
  }));
  bar.append(button("More…", "More to do with these words", () => view.openMenu(element.closest(".pane"), range, words)));
  tip.append(bar);
  view.card = element;
  tip.classList.add("stays");
  placeTip(tip, view.root, element);
}

/** From the first piece of a mark to its last, within the block. */
function rangeOfMark(view, element, index) {
  const pieces = [...element.closest(".block").querySelectorAll(`mark[data-marks~="${index}"]`)];
  const range = document.createRange();
  const first = textOf(pieces[0]).nodes[0][1];
  const last = textOf(pieces[pieces.length - 1]).nodes.at(-1)[1];
  range.setStart(first, 0);
  range.setEnd(last, last.data.length);
  return range;
}
