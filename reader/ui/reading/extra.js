// What changes often, apart from the large payload: the reader's own marks, and where to look.

export default function ({ data: sent, parentElement }) {
  const data = given(sent);
  window.readerExtra = window.readerExtra || {};
  const own = { view: data.view, of: data.of, marks: data.marks, spans: data.spans };
  const text = JSON.stringify(own);
  if (data.marks && parentElement._own !== text) {
    parentElement._own = text;
    window.readerExtra[data.view] = own;
    window.dispatchEvent(new CustomEvent("reader-extra", { detail: own }));
  }
  if (parentElement._last === data.nonce) return;
  parentElement._last = data.nonce;
  if (data.choose) {
    const views = [];
    window.dispatchEvent(new CustomEvent("reader-chosen", { detail: { link: data.link, id: data.choose, from: data.view, views } }));
    keepInSight(parentElement, views);
  }
  if (data.target) {
    window.dispatchEvent(new CustomEvent("reader-focus", { detail: { ...data.target, view: data.view } }));
  }
}
