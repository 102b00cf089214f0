// What can be done with words: selected ones, a mark's, or the paragraph the keyboard is at.

/** Where a range stands: its block, and its ends in code points of that block's words; ends missing where unsure. */
function placeOf(range) {
  const home = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".block");
  const block = home(range.startContainer);
  if (!block) return { block: null };
  const words = block.querySelector(".words");
  const last = home(range.endContainer);
  if (last !== block && !(range.endOffset === 0 && last)) return { block: Number(block.dataset.block) };
  const start = pointsBefore(words, range.startContainer, range.startOffset);
  const end = last === block ? pointsBefore(words, range.endContainer, range.endOffset) : [...textOf(words).text].length;
  return { block: Number(block.dataset.block), start, end };
}

function pointsBefore(element, container, offset) {
  const range = document.createRange();
  range.selectNodeContents(element);
  if (!element.contains(container)) return 0;
  range.setEnd(container, offset);
  const copy = range.cloneContents();
  copy.querySelectorAll(".sr").forEach((label) => label.remove());
  return [...copy.textContent].length;
}

/** The words of a range without the labels that only screen readers hear. */
function plainWords(range) {
  const copy = range.cloneContents();
  copy.querySelectorAll(".sr, .votes, .label, .act").forEach((label) => label.remove());
  const blocks = [...copy.querySelectorAll(".words")];
  const text = blocks.length ? blocks.map((block) => block.textContent).join("\n\n") : copy.textContent;
  return text.trim();
}

/** Marks that the range touches, by their index. */
function marksIn(view, range) {
  const found = new Set();
  const top = range.commonAncestorContainer;
  const root = top.nodeType === Node.TEXT_NODE ? top.parentElement : top;
  const around = root.closest("mark");
  const marks = around ? [around] : [...root.querySelectorAll("mark")];
  marks.forEach((mark) => {
    if (range.intersectsNode(mark)) mark.dataset.marks.split(" ").forEach((i) => found.add(Number(i)));
  });
  return [...found].map((i) => view.marks[i]);
}

/** Words with everything a colleague needs to check them. */
function withProof(view, range, words) {
  const speakers = new Set(marksIn(view, range).filter((m) => m.layer === "quote" && m.cls !== "cue" && m.who)
    .map((m) => m.who));
  const said = speakers.size ? `Speaker: ${[...speakers].join("; ")}\n` : "";
  return `“${words}”\n${said}${view.data.proof}\n${linkTo(view, range, words)}`;
}

/** The address of this passage in Reader; its words go along, so that a changed text is noticed. */
function linkTo(view, range, words) {
  const place = placeOf(range);
  const pane = range.startContainer.parentElement && range.startContainer.parentElement.closest(".pane");
  const block = place.block != null && pane ? view.data.panes[Number(pane.dataset.pane)].blocks[place.block] : null;
  if (!block || block.at == null || place.start == null) return addressWith({ span: null, words: null }).href;
  const start = block.at + place.start;
  return addressWith({ span: `${start}-${block.at + place.end}`, words: [...words].slice(0, 60).join(""), at: null }).href;
}

/** The toolbar over selected words: each action tells Python, the copying ones stay here. */
function wordsMenu(view, pane, range, words) {
  const menu = make("div", "selection");
  menu.setAttribute("role", "toolbar");
  menu.setAttribute("aria-label", "Selected words");
  const place = placeOf(range);
  const close = () => view.closeMenu();
  const copy = async (text, said) => {
    view.say((await copyText(text)) ? said : "The browser did not let Reader copy.");
    close();
  };
  if (view.data.proof) {
    menu.append(button("Copy with proof", "Copy with proof", () => copy(withProof(view, range, words), "Copied with proof")));
  }
  if (view.data.address) {
    menu.append(button("Copy link", "Copy a link to this passage", () => copy(linkTo(view, range, words), "Link copied")));
  }
  (view.data.actions || []).forEach((action) => {
    if (action.pane && action.pane !== pane.dataset.name) return;
    menu.append(button(action.label, action.label, () => {
      view.emit({ kind: "words", action: action.id, pane: pane.dataset.name, text: words, ...place });
      close();
    }));
  });
  placeMenu(view, menu, range.getBoundingClientRect());
  return menu;
}

function placeMenu(view, menu, box) {
  const frame = view.root.getBoundingClientRect();
  view.root.append(menu);
  const left = Math.max(4, Math.min(box.left - frame.left, frame.width - menu.offsetWidth - 4));
  const above = box.top - frame.top - menu.offsetHeight - 6;
  menu.style.left = `${left}px`;
  menu.style.top = `${above > 0 ? above : Math.min(box.bottom - frame.top + 6, frame.height - menu.offsetHeight - 4)}px`;
}
