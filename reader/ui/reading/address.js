// What is kept: settings for all articles, the reading place of each, and both in the address for a colleague.

/** Names and events are off at first: with every layer on, a page is hard to read. */
const DEFAULTS = { hidden: ["name", "event"], fold: false, serif: false, size: 0, width: 1 };
const WIDTHS = ["52ch", "68ch", "90ch"];

function stored(store, name, fallback) {
  try {
    return JSON.parse(store.getItem(name)) || fallback;
  } catch {
    return fallback; // private windows keep nothing
  }
}

function keep(store, name, value) {
  try {
    store.setItem(name, JSON.stringify(value));
  } catch { /* nothing kept */ }
}

function readAddress() {
  const query = new URLSearchParams(window.location.search);
  const [start, end] = (query.get("span") || "").split("-").map(Number);
  return {
    hidden: query.has("hide") ? query.get("hide").split(".").filter(Boolean) : null,
    at: query.get("at"),
    given: Object.fromEntries(["hide", "at", "span", "words"].filter((name) => query.has(name)).map((name) => [name, query.get(name)])),
    span: Number.isInteger(start) && end > start ? { start, end, words: query.get("words") || "" } : null,
  };
}

/** Change query parameters without a new entry in the history; null takes one away. */
function addressWith(changes) {
  const url = new URL(window.location.href);
  Object.entries(changes).forEach(([name, value]) => {
    if (value == null || value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  });
  return url;
}

function writeAddress(changes) {
  const url = addressWith(changes);
  if (url.href !== window.location.href) window.history.replaceState(window.history.state, "", url);
}
