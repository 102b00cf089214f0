"""The views that Chromium judges: mark-up put into a page, our components with hostile values, raw pages in frames."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from reader.bench.xss_pages import payload_page
from reader.errors import ReaderError
from reader.model import Page

#: Texts in one judged document, and framed pages in one tab.
TEXTS_A_VIEW, FRAMES_A_TAB = 400, 60
_UI = Path(__file__).parents[1] / "ui"
#: Anything that runs says so here.
_TRAPS = (
    "window.ran=[];for(const n of ['alert','confirm','prompt','print','open'])window[n]=(...a)=>{window.ran.push(n)};0"
)
_FRAMED = """([documents, sandbox]) => documents.forEach((document_) => {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", sandbox);
    frame.width = 600;
    frame.srcdoc = document_;
    document.body.append(frame);
})"""
#: Clicks on everything, sends every form off: what a person could do, and more.
_PRESS_ALL = """() => {
    const elements = [...document.querySelectorAll("*")];
    for (const element of elements) {
        try {
            element.focus?.();
            element.click?.();
            element.dispatchEvent(new MouseEvent("auxclick", { button: 1, bubbles: true, cancelable: true }));
            element.requestSubmit?.();
        } catch { /* nothing to press here */ }
    }
    return elements.length;
}"""


class Judged(NamedTuple):
    """One view's verdict: how much was judged, what was found active or loading, what ran."""

    view: str
    judged: int
    found: list[tuple[str, str]]


class Judge:
    """A tab of the browser in which views are judged, over a server of ours that gives an empty page."""

    def __init__(self, tab: Any, port: int) -> None:
        self.tab = tab
        self._home = f"http://127.0.0.1:{port}/"
        self._script = Path(__file__).with_name("judge.js").read_text("utf-8")
        self._heard: list[tuple[str, str]] = []
        tab.on("dialog", self._note_dialog)
        tab.on("popup", lambda popup: self._heard.append(("pop-up", popup.url)))
        tab.on("request", self._note_request)

    def markup(self, view: str, documents: Iterable[str], whole: bool = False) -> Judged:
        """Fragments (or ``whole`` documents of ours, with a policy) parsed and judged, then put into a page that runs
        whatever can run, and pressed everywhere."""
        found, count = [], 0
        for count, markup in enumerate(documents, start=1):  # noqa: B007  how many there were
            self._open()
            ours = ["meta", "style"] if whole else []
            found += self.tab.evaluate("([markup, ours]) => judgeMarkup(markup, ours)", [markup, ours])
            self.tab.evaluate("markup => { document.body.innerHTML = markup; }", markup)
            self.tab.wait_for_timeout(30)
            found += self._ran()
        return self._verdict(view, count, found)

    def reading(self, texts: Sequence[str]) -> Judged:
        """The reading view's own scripts, given the texts as blocks, marks and tips."""
        folder = _UI / "reading"
        scripts = {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.js"))}
        parts = [script for script in scripts.values() if "export default" not in script]
        found, shown = [], 0
        for some in batches(texts, TEXTS_A_VIEW):
            self._mount([*parts, scripts["reading.js"]], _reading_data(some))
            self.tab.evaluate("document.querySelectorAll('mark').forEach(m => m.dispatchEvent(new MouseEvent("
                              "'mouseover', {bubbles: true})))")  # fmt: skip
            self.tab.wait_for_timeout(20)
            found += self._judged_body()
            text = self.tab.evaluate("[...document.querySelectorAll('.words')].map(w => w.textContent)")
            shown += sum(one.endswith(words) for one, words in zip(text, some, strict=False))
        if shown < len(texts):
            found.append(["not shown as written", f"{len(texts) - shown} texts"])
        return self._verdict("reading view", len(texts), found)

    def components(self, texts: Sequence[str]) -> Judged:
        """The other components: votes, losses, differences of the cleaners, a note's editor."""
        found = []
        for some in batches(texts, TEXTS_A_VIEW):
            for file, data in _component_data(some).items():
                beside = [] if file.startswith("noting") else [(_UI / "comparing" / "dom.js").read_text("utf-8")]
                self._mount([*beside, (_UI / file).read_text("utf-8")], data)
                self.tab.wait_for_timeout(20)
                found += self._judged_body()
        return self._verdict("other components", len(texts), found)

    def framed(self, view: str, documents: Sequence[str], sandbox: str, judge: str) -> Judged:
        """Raw pages judged by ``judge``, then shown in frames with the rights ``sandbox`` and pressed everywhere."""
        found = []
        for some in batches(documents, FRAMES_A_TAB):
            self._open()
            for document in some:
                found += self.tab.evaluate(f"d => {judge}", document)
            self.tab.evaluate(_FRAMED, [some, sandbox])
            self.tab.wait_for_timeout(150)
            for y in range(40, 700, 110):
                self.tab.mouse.click(120, y)
            for frame in self.tab.frames[1:]:
                frame.evaluate(_PRESS_ALL)
            found += self._ran()
        return self._verdict(view, len(documents), found)

    def _verdict(self, view: str, judged: int, found: Iterable[Sequence[str]]) -> Judged:
        heard, self._heard[:] = list(self._heard), []
        return Judged(view, judged, [*((kind, words) for kind, words in found), *heard])

    def _open(self) -> None:
        self.tab.goto(self._home)
        self.tab.evaluate(_TRAPS)
        names = "judge, judgeMarkup, judgeRendered, judgeSandboxed"
        self.tab.evaluate(f"(() => {{ {self._script}; Object.assign(window, {{ {names} }}); }})()")

    def _mount(self, scripts: Sequence[str], data: Any) -> None:
        """A component of ours in an empty page."""
        code = "\n".join(((_UI / "given.js").read_text("utf-8"), *scripts))
        code = code.replace("export default ", "window.component = ")
        self._open()
        self.tab.evaluate(f"(() => {{ {code} }})()")
        self.tab.evaluate(
            "data => window.component({ name: 'r', key: 'k', data, parentElement: document.body,"
            " setStateValue() {}, setTriggerValue() {} })",
            data,
        )

    def _judged_body(self) -> list[Sequence[str]]:
        return [*self.tab.evaluate("judge(document.body, ['style'])"), *self._ran()]

    def _ran(self) -> list[Sequence[str]]:
        return [["ran", name] for name in self.tab.evaluate("window.ran")]

    def _note_dialog(self, dialog: Any) -> None:
        self._heard.append(("dialog", dialog.message))
        dialog.dismiss()

    def _note_request(self, request: Any) -> None:
        if not request.url.startswith((self._home, "about:", "data:")):
            self._heard.append(("request", request.url))


def sandboxed_documents(payloads: Iterable[str]) -> Iterator[str]:
    """The raw view's documents of the payloads' pages, a frame within a frame."""
    from reader.load.sandbox import sandbox_document

    return (sandbox_document(page) for page in _pages(payloads))


def rendered_documents(payloads: Iterable[str]) -> Iterator[str]:
    """The documents of the payloads' pages as the reading view shows them beside the article."""
    from reader.clean.raw import raw_blocks
    from reader.load.sandbox import rendered_document

    for page in _pages(payloads):
        paths = {i: block.html_path for i, block in enumerate(raw_blocks(page)) if block.html_path}
        yield rendered_document(page, paths, {0})


def _pages(payloads: Iterable[str]) -> Iterator[Page]:
    for payload in payloads:
        try:
            yield Page.from_html(payload_page(payload))
        except ReaderError:
            continue


def batches(values: Iterable[str], size: int) -> Iterator[list[str]]:
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some


def _reading_data(texts: Sequence[str]) -> dict[str, Any]:
    marks = [
        {"id": text, "layer": "figure", "cls": "count", "head": text, "rows": [[text, text]], "say": text}
        for text in texts
    ]
    blocks = [
        {"id": i, "text": text, "kind": "paragraph", "dropped": i % 2 == 0, "label": text, "pair": i,
         "spans": [[0, min(len(text), 40), i]], "action": text, "votes": text}
        for i, text in enumerate(texts)
    ]  # fmt: skip
    pane = {"title": texts[0], "subtitle": texts[0], "name": texts[0], "blocks": blocks}
    return {"key": "k", "article": texts[0], "panes": [pane], "marks": marks, "proof": texts[0], "height": "80vh",
            "layers": [{"id": "figure", "label": texts[0], "count": 1}],
            "actions": [{"id": "copy", "label": texts[0]}], "version": texts[0][:40] + str(len(texts))}  # fmt: skip


def _component_data(texts: Sequence[str]) -> dict[str, Any]:
    """Script → what it is given, with hostile words wherever words of a page or a cleaner's name stand."""
    names = list(texts[:12])
    piece = {"number": 0, "punctuation": False, "inner": None}
    version = json.dumps(texts[0])[:40] + str(len(texts))
    return {
        "comparing/votes.js": {
            "cleaners": names, "gold": [0], "rev": 0, "target": texts[0], "version": version,
            "rows": [[text, text, i % 2 == 0, [50] * len(names), 50] for i, text in enumerate(texts)],
        },
        "comparing/costs.js": {
            "note": texts[0], "chosen": texts[0], "panel": texts[0], "version": version,
            "rows": [
                {"name": text, "version": text, "good_at": text, "words": 3, "dropped": 0.5, "seconds": 0.1,
                 "bytes": 1, "says": [[text, "furniture"], [text, None]]}
                if i % 2 else {"name": text, "version": text, "good_at": text, "error": text, "install": text}
                for i, text in enumerate(texts)
            ],
        },
        "comparing/diff.js": {
            "mode": "two", "names": names[:2] or texts, "version": version,
            "rows": [[{"kind": "changed", "a": text, "b": text, **piece}] for text in texts],
        },
        "noting/note.js": {"note": texts[0], "text": "\n".join(texts), "longest": 10_000_000, "reading": False},
    }  # fmt: skip
