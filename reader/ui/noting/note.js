// A note's editor. What is typed goes to Python after a pause; until Python shows that it has it, a draft stays in
// the browser's own storage, so that a lost connection or a restart loses nothing.
const PAUSE_MS = 600;
// What is not answered by then is sent again: the connection was away, or the page was still being drawn.
const AGAIN_MS = 4000;

export default function ({ data, parentElement, setTriggerValue }) {
  const editor = parentElement._editor ?? make(parentElement);
  editor.send = (text) => setTriggerValue("written", text);
  show(editor, data);
  if (data.focus && !data.reading && !editor.focused) editor.area.focus({ preventScroll: true });
  editor.focused = data.focus;
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
  state.setAttribute("role", "status");
  root.append(label, area, state);
  parent.append(root);
  const editor = { root, area, state, timer: 0, base: null, note: null };
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
  if (editor.note === null) {
    editor.note = data.note;
    editor.base = data.text;
    editor.area.value = data.text;
    restore(editor, data.text);
  } else if (data.text === editor.area.value) {
    forget(editor);
    clearTimeout(editor.timer);
    editor.base = data.text;
    say(editor, "Saved.");
  } else if (editor.area.value === editor.base) {
    editor.base = data.text; // changed elsewhere, by undo or in another window, and nothing typed here
    editor.area.value = data.text;
  }
}

function restore(editor, text) {
  const draft = read(editor);
  if (!draft || draft.text === text) return forget(editor);
  if (draft.base !== text) return; // the note went on elsewhere: the draft does not overwrite it
  editor.area.value = draft.text;
  say(editor, "Brought back what was not saved yet.");
  editor.timer = setTimeout(() => flush(editor), PAUSE_MS);
}

function typed(editor) {
  write(editor, { text: editor.area.value, base: editor.base });
  say(editor, "Saving…");
  clearTimeout(editor.timer);
  editor.timer = setTimeout(() => flush(editor), PAUSE_MS);
}

function flush(editor) {
  clearTimeout(editor.timer);
  if (editor.area.value === editor.base) return;
  editor.send(editor.area.value);
  editor.timer = setTimeout(() => flush(editor), AGAIN_MS);
}

function say(editor, words) {
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
    say(editor, "This browser keeps no drafts.");
  }
}

function forget(editor) {
  try {
    localStorage.removeItem(place(editor));
  } catch {
    // nothing kept, nothing to forget
  }
}
