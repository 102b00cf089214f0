// Where a press leads is brought into the window, and kept there while the page around it still grows.

/** How long the page may go on growing, and when a smooth scroll is over (milliseconds). */
const GROWS = 3000;
const SCROLLED = 800;
/** What only the reader does: after it the window is theirs. */
const THEIRS = ["wheel", "touchmove", "keydown", "pointerdown"];

/** Bring the view nearest to `from`, of those that show what was pressed, into the window with the place it shows. */
function keepInSight(from, views) {
  const top = (element) => element.getBoundingClientRect().top;
  const far = (view) => Math.abs(top(view) - top(from));
  const [view] = views.filter((one) => one.getClientRects().length).sort((a, b) => far(a) - far(b));
  if (!view) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const bring = (behavior) => {
    if (inSight(view)) return;
    view.scrollIntoView({ block: "nearest", behavior });
    if (behavior !== "smooth" && !inSight(view)) placeIn(view).scrollIntoView({ block: "center", behavior });
  };
  const begun = performance.now();
  bring(still ? "auto" : "smooth");
  clearInterval(window.readerSight);
  const own = setInterval(() => {
    const passed = performance.now() - begun;
    if (view.isConnected && (still || passed > SCROLLED)) bring("auto"); // at least once, however late a busy page comes to it
    if (passed > GROWS || !view.isConnected) stop();
  }, 100);
  window.readerSight = own;
  const stop = () => {
    clearInterval(own);
    THEIRS.forEach((kind) => window.removeEventListener(kind, stop, true));
  };
  THEIRS.forEach((kind) => window.addEventListener(kind, stop, { capture: true, passive: true }));
}

/** Whether the place a view shows stands in the window, below the app's own bar. */
function inSight(view) {
  const shown = placeIn(view).getBoundingClientRect();
  const bar = parseFloat(getComputedStyle(view).scrollMarginTop) || 0;
  return shown.top >= bar && shown.top + Math.min(shown.height, 40) <= innerHeight;
}

function placeIn(view) {
  return view.querySelector("mark.at, .now") || view;
}
