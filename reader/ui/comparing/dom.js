// Small makers of elements: words from pages enter as text nodes only.

function make(tag, className, words) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (words != null) element.textContent = words;
  return element;
}

function makeButton(words, className, onClick, label) {
  const button = make("button", className, words);
  button.type = "button";
  if (label) {
    button.title = label;
    button.setAttribute("aria-label", label);
  }
  button.addEventListener("click", onClick);
  return button;
}

/** Scroll the reading view `view` to a place of it: no round trip to Python. */
function showInPlace(view, place) {
  window.dispatchEvent(new CustomEvent("reader-focus", { detail: { view, ...place } }));
}

/** One object a parent element, told of every new payload; `build` makes the object. */
function mount(build) {
  return function ({ data, parentElement, setTriggerValue }) {
    if (!parentElement._bench) parentElement._bench = build(parentElement);
    parentElement._bench.update(given(data), (value) => setTriggerValue("event", value));
    (parentElement.host || parentElement).dataset.drawn = ""; // the room kept for it goes (page.css)
    return () => {
      parentElement._bench.root.remove();
      delete parentElement._bench;
    };
  };
}
