// A note's editor. What is typed goes to Python after a pause, with a number and with what it was typed over; until
// Python says that it has saved that number, a draft stays in the browser's own storage, so that a lost connection or a
// restart loses nothing. What another window wrote meanwhile is put in by Python, and shown when nothing newer is typed.
const PAUSE_MS = 600;
// What is not answered by then is sent again: the connection was away, or the page was still being drawn.
const AGAIN_MS = 4000;
const SAVING = "Saving…";

export default function ({ data, parentElement, setTriggerValue }) {
  const editor = parentElement._editor ?? make(parentElement);
  editor.send = (written) => setTriggerValue("written", written);
  show(editor, data);
  if (data.focus && !data.reading && !editor.focused) goOn(editor.area);
  editor.focused = data.focus;
}

/** Write on behind what stands there. */
function goOn(area) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(area.value.length, area.value.length);
}

function make(parent) {
  const root = document.createElement("div");
  root.className = "note";
  const label = document.createElement("label");
  label.textContent = "Note, in Markdown";
  label.htmlFor = "note-text";
  const area = document.createElement("textarea");
  area.id = "note-text";
  area.placeholder = "What you noticed…";
  const state = document.createElement("div");
  state.className = "state";
  root.append(label, area, state);
  parent.append(root);
  const editor = { root, area, state, timer: 0, base: null, note: null, number: 0, since: 0, sent: new Map() };
  area.addEventListener("input", () => typed(editor));
  area.addEventListener("blur", () => flush(editor));
  area.addEventListener("keydown", (event) => {
    event.stopPropagation(); // Streamlit's own shortcuts are not for somebody who writes
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) flush(editor);
  });
  parent._editor = editor;
  return editor;
}

function show(editor, data) {
  editor.area.maxLength = data.longest;
  editor.root.hidden = data.reading;
  if (editor.note === null) begin(editor, data);
  else if (data.heard > editor.since && editor.sent.has(data.heard)) saved(editor, data);
  else if (editor.area.value === editor.base) put(editor, data.text); // changed elsewhere, and nothing typed here
}

function begin(editor, data) {
  editor.note = data.note;
  editor.number = editor.since = data.heard;
  editor.base = editor.area.value = data.text;
  const draft = read(editor);
  if (!draft || draft.text === data.text) return forget(editor);
  editor.base = draft.base;
  editor.area.value = draft.text;
  say(editor, "Brought back what was not saved yet.", true);
  editor.timer = setTimeout(() => flush(editor), PAUSE_MS);
}

/** Python has what was sent under `data.heard`; the note is now `data.text`. */
function saved(editor, data) {
  const sent = editor.sent.get(data.heard);
  for (const number of editor.sent.keys()) if (number <= data.heard) editor.sent.delete(number);
  clearTimeout(editor.timer);
  if (editor.area.value !== sent || [...editor.sent.values()].some((later) => later !== sent)) {
    editor.since = data.heard;
    keepDraft(editor, sent); // typed further since
    editor.timer = setTimeout(() => flush(editor), PAUSE_MS);
    return;
  }
  editor.since = editor.number; // what is under way says the same
  editor.sent.clear();
  forget(editor);
  put(editor, data.text);
  if (data.text === sent) say(editor, "Saved.");
  else say(editor, "Saved, with what was written in another window.", true);
}

function keepDraft(editor, base) {
  editor.base = base;
  write(editor, { text: editor.area.value, base });
}

/** Show `text`, with the caret where it was among the words. */
function put(editor, text) {
  const { area } = editor;
  const { value: was, selectionStart, selectionEnd, scrollTop } = area;
  editor.base = text;
  if (was === text) return;
  area.value = text;
  if (area.getRootNode().activeElement !== area) return;
  area.setSelectionRange(moved(selectionStart, was, text), moved(selectionEnd, was, text));
  area.scrollTop = scrollTop;
}

/** Where the place `at` of `was` is in `now`: after the same beginning, else in the same line. */
function moved(at, was, now) {
  if (now.startsWith(was.slice(0, at))) return at;
  const line = `\n${was.slice(was.lastIndexOf("\n", at - 1) + 1, at)}`;
  const found = `\n${now}`.indexOf(line);
  return found < 0 ? Math.min(at, now.length) : found + line.length - 1;
}

function typed(editor) {
  keepDraft(editor, editor.base);
  say(editor, SAVING);
  clearTimeout(editor.timer);
  editor.timer = setTimeout(() => flush(editor), PAUSE_MS);
}

function flush(editor) {
  clearTimeout(editor.timer);
  const text = editor.area.value;
  if (text === editor.base && !editor.sent.size) {
    if (editor.state.textContent === SAVING) forget(editor), say(editor, ""); // typed, and taken back
    return;
  }
  editor.number += 1;
  editor.sent.set(editor.number, text);
  editor.send({ text, base: editor.base, number: editor.number, since: editor.since });
  editor.timer = setTimeout(() => flush(editor), AGAIN_MS);
}

/** Seen at once; read aloud only what is not the usual: each pause in typing saves. */
function say(editor, words, aloud = false) {
  editor.state.setAttribute("aria-live", aloud ? "polite" : "off");
  if (editor.state.textContent !== words) editor.state.textContent = words;
}

const place = (editor) => `reader-note-${editor.note}`;

function read(editor) {
  try {
    return JSON.parse(localStorage.getItem(place(editor)));
  } catch {
    return null;
  }
}

function write(editor, draft) {
  try {
    localStorage.setItem(place(editor), JSON.stringify(draft));
  } catch {
    say(editor, "This browser keeps no drafts.", true);
  }
}

function forget(editor) {
  try {
    localStorage.removeItem(place(editor));
  } catch {
    // nothing kept, nothing to forget
  }
}
