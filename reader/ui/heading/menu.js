// A menu behind a button: opened by a press or the arrow keys, closed by Escape, a choice, or a press elsewhere.

/** Pixels between the menu and the edges of the window. */
const EDGE = 8;

/** The menu of `words` that `button` opens, there only while it is open; `choose` is called with the one chosen. */
function menuOf(button, words, choose) {
  const menu = document.createElement("div");
  menu.className = "menu";
  menu.popover = "auto";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", button.textContent);
  const items = () => words.map((one) => menuItem(one, () => {
    menu.hidePopover();
    button.focus();
    choose(one);
  }));
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.popoverTargetElement = menu;
  menu.addEventListener("toggle", (event) => {
    const open = event.newState === "open";
    button.setAttribute("aria-expanded", String(open));
    if (!open) menu.replaceChildren();
    else if (!menu.matches(":focus-within")) menu.firstChild.focus(); // told late: the keyboard may be in it already
  });
  menu.addEventListener("beforetoggle", (event) => {
    if (event.newState !== "open") return;
    menu.replaceChildren(...items());
    requestAnimationFrame(() => place(menu, button));
  });
  menu.addEventListener("keydown", (event) => steer(event, menu, button));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    menu.showPopover();
  });
  return menu;
}

function menuItem(words, act) {
  const item = document.createElement("button");
  item.type = "button";
  item.tabIndex = -1;
  item.setAttribute("role", "menuitem");
  item.textContent = words;
  item.addEventListener("click", act);
  return item;
}

/** Below the button, at its right edge; above it where the window ends. */
function place(menu, button) {
  const at = button.getBoundingClientRect();
  const below = at.bottom + menu.offsetHeight + EDGE <= window.innerHeight;
  menu.style.top = `${below ? at.bottom + 2 : Math.max(EDGE, at.top - menu.offsetHeight - 2)}px`;
  menu.style.left = `${Math.max(EDGE, at.right - menu.offsetWidth)}px`;
}

function steer(event, menu, button) {
  const items = [...menu.children];
  const at = items.indexOf(menu.getRootNode().activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Tab" || event.key === "Escape") {
    menu.hidePopover();
    button.focus();
  }
  if (event.key === "Escape") event.preventDefault();
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length).focus();
}
