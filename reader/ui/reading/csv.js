// The table under itself as CSV: to paste elsewhere, and as a file.

/** Milliseconds for which a button says what it did. */
const SAID_MS = 2500;

/** Buttons that copy and save ``data.csv``, made in Python with care for what a spreadsheet would run. */
function csvButtons(data) {
  const foot = document.createElement("div");
  foot.className = "ft-foot";
  const said = document.createElement("span");
  said.className = "ft-count";
  said.setAttribute("aria-live", "polite");
  const say = (words) => {
    said.textContent = words;
    clearTimeout(foot._quiet);
    foot._quiet = setTimeout(() => { said.textContent = ""; }, SAID_MS);
  };
  foot.append(
    csvButton("Copy as CSV", async () => say((await copyText(data.csv)) ? "Copied" : "The browser did not let Reader copy.")),
    csvButton("Save as CSV", () => saveFile(data.csv, data.file)),
    said,
  );
  return foot;
}

function csvButton(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "ft-do";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

/** Save words as a file; the mark in front tells a spreadsheet that they are UTF-8. */
function saveFile(words, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", words], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
