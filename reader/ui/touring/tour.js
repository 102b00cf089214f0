// The tour's card: one step at a time, remembered in this browser once it is done or skipped.

const DONE = "reader-tour";

function isDone() {
  try {
    return localStorage.getItem(DONE) === "done";
  } catch {
    return true; // nothing can be remembered here: better no tour than one on every page
  }
}

function finish(card) {
  try {
    localStorage.setItem(DONE, "done");
  } catch { /* nothing kept */ }
  const within = card.contains(card.getRootNode().activeElement);
  card.remove();
  if (within) document.querySelector('[data-testid="stMain"]')?.focus({ preventScroll: true });
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text != null) made.textContent = text;
  return made;
}

/** Where the tour was left for another page of the app. */
const STEP = "reader-tour-step";

function stepLeft() {
  try {
    return Number(sessionStorage.getItem(STEP)) || 0;
  } catch {
    return 0;
  }
}

function keepStep(at) {
  try {
    sessionStorage.setItem(STEP, String(at));
  } catch { /* nothing kept */ }
}

function buildCard(steps, first) {
  const card = element("section", "tour");
  card.setAttribute("aria-label", "A short tour of Reader");
  const count = element("p", "count");
  const title = element("h2");
  const words = element("p");
  words.setAttribute("aria-live", "polite");
  const skip = element("button", "quiet", "Skip the tour");
  const back = element("button", "quiet", "Back");
  const next = element("button", "next");
  let at = Math.min(first, steps.length - 1);
  const show = () => {
    keepStep(at);
    count.textContent = `${at + 1} of ${steps.length}`;
    title.textContent = steps[at].title;
    words.textContent = steps[at].words;
    back.hidden = at === 0;
    skip.hidden = at === steps.length - 1;
    next.textContent = at === steps.length - 1 ? "Done" : "Next";
  };
  skip.addEventListener("click", () => finish(card));
  back.addEventListener("click", () => { at -= 1; show(); });
  next.addEventListener("click", () => {
    if (at === steps.length - 1) {
      finish(card);
      return;
    }
    at += 1;
    show();
  });
  card.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") finish(card);
  });
  [skip, back, next].forEach((button) => { button.type = "button"; });
  const bar = element("div", "bar");
  bar.append(skip, back, next);
  card.append(count, title, words, bar);
  card._reach = (least) => { if (at < least) { at = least; show(); } };
  show();
  return card;
}

/** With a page open (`data.least` 1) the tour goes on with what can be done there. */
export default function ({ data: sent, parentElement }) {
  const data = given(sent);
  const shown = parentElement.querySelector(".tour");
  const again = data.again !== (parentElement._again ?? 0);
  const further = data.least > (parentElement._least ?? 0);
  parentElement._again = data.again;
  parentElement._least = data.least;
  if (shown) {
    if (further) shown._reach(data.least);
    return;
  }
  if (isDone() && !again) return;
  parentElement.append(buildCard(data.steps, again ? data.least : Math.max(stepLeft(), data.least)));
}
