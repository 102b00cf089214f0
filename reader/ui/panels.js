// A panel that opens over the page stands at the end of the document: Tab goes from its button into it and out again.

if (!window.readerPanels) {
  window.readerPanels = true;
  const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";
  let last = null; // where in the panel the keys were

  const onTab = (event) => {
    if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
    const panel = document.querySelector('[data-testid="stPopoverBody"]');
    const opener = document.querySelector('[data-testid="stPopoverButton"][aria-expanded="true"]');
    if (!panel || !opener) return;
    const stops = [...panel.querySelectorAll(STOPS)].filter((stop) => stop.tabIndex >= 0 && !stop.disabled && stop.offsetParent);
    const lost = document.activeElement === document.body; // a button that was disabled while it worked lets go of the keys
    const at = lost ? last : document.activeElement;
    const place = stops.indexOf(at);
    let next = null;
    if (at === opener && !event.shiftKey) next = stops[0];
    else if (place === 0 && event.shiftKey) next = opener;
    else if (lost && place >= 0) next = stops[place + (event.shiftKey ? -1 : 1)];
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (place >= 0 && place === stops.length - 1 && !event.shiftKey) opener.focus(); // Tab itself goes on from there
  };
  document.addEventListener("keydown", onTab, true);
  document.addEventListener("focusin", (event) => {
    if (event.target.closest?.('[data-testid="stPopoverBody"]')) last = event.target;
  });
}
