"""Payloads in articles, through every cleaner and into every view, judged in Chromium by its own parsers."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from reader.bench.browser import asked_for, chromium
from reader.bench.fault_server import FaultServer, head, sends
from reader.clean.pool import Task, run_in_pool
from reader.errors import ReaderError
from reader.model import Article, Page, Paragraph

#: Payload pages cleaned by one task, texts in one judged document, and sandboxed pages in one tab.
PAGES_A_TASK, TEXTS_A_VIEW, FRAMES_A_TAB = 150, 400, 60
_READING = Path(__file__).parents[1] / "ui" / "reading"
_WORDS = "The harbour of Corran opened on Monday after a year of work, said the mayor, and 300 people came to see it. "
_EMPTY = b"<!doctype html><title>judge</title>"
#: Anything that runs says so here.
_TRAPS = (
    "window.ran=[];for(const n of ['alert','confirm','prompt','print','open'])window[n]=(...a)=>{window.ran.push(n)};0"
)


class Judged(NamedTuple):
    """One view's verdict: how much was judged, what was found active or loading, what ran."""

    view: str
    judged: int
    found: list[tuple[str, str]]


def payload_page(payload: str) -> str:
    """An article with ``payload`` as mark-up in its body, and as words in its title, headline and body."""
    said = escape(payload)
    return (
        f"<!doctype html><html><head><title>{said}</title><meta property='og:title' content=\"{said}\">"
        f"<meta name='author' content=\"{said}\"></head><body><article><h1>{said}</h1><p>{_WORDS * 2}</p>"
        f"<p>{_WORDS}{payload}</p><p>{said} {_WORDS}</p><p>{_WORDS * 2}</p></article></body></html>"
    )


def cleaned_pages(name: str, pages: Sequence[str]) -> list[list[str]]:
    """What the cleaner ``name`` finds in each page; the task that runs in the pool's workers."""
    from reader.clean.registry import adapters

    extract = adapters()[name].extract
    found = []
    for html in pages:
        try:
            found.append(list(extract(html, "https://paper.example/", {})))
        except Exception as error:  # third-party code on hostile pages: anything can be raised
            found.append([f"failed: {type(error).__name__}"])
    return found


def texts_of_cleaners(payloads: Sequence[str]) -> tuple[set[str], Counter[str]]:
    """Every paragraph that any cleaner makes of any payload's page, and pages done by each cleaner."""
    from reader.clean.registry import adapters
    from reader.clean.run import run_cleaner

    texts: set[str] = set()
    done: Counter[str] = Counter()
    pages = [payload_page(payload) for payload in payloads]
    names = [a.name for a in adapters().values() if a.find_version(a.package)]
    tasks = {
        f"{name} {start}": Task("reader.bench.xss:cleaned_pages", (name, pages[start : start + PAGES_A_TASK]))
        for name in names
        for start in range(0, len(pages), PAGES_A_TASK)
    }
    for name, result, _, _ in run_in_pool(tasks, wall_s=300):
        if isinstance(result, ReaderError):
            print(f"{name}: {result}")
            continue
        done[name.rsplit(" ", 1)[0]] += len(result)
        texts.update(paragraph for paragraphs in result for paragraph in paragraphs)
    for html in pages:
        try:
            article = run_cleaner(Page.from_html(html), "fast")
        except ReaderError:
            continue
        done["fast"] += 1
        texts.update((article.title or "", *article.authors, *map(article.text_of, article.paragraphs)))
    return texts - {""}, done


def judge_views(texts: Sequence[str], payloads: Sequence[str]) -> list[Judged]:
    """Each view of the texts and of the payloads' pages, judged statically, then shown and listened to."""
    verdicts = []
    script = Path(__file__).with_name("judge.js").read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "net.json"
        server = FaultServer(lambda _port: dict.fromkeys(("", "favicon.ico"), (sends(head(), _EMPTY), True)))
        try:
            with chromium(log) as browser:
                tab = browser.new_page()
                tab.on("dialog", lambda dialog: dialog.dismiss())
                for view, documents in _documents(texts).items():
                    verdicts.append(_judged_markup(tab, server.port, script, view, documents))
                verdicts.append(_judged_reading(tab, server.port, script, texts))
                verdicts.append(_judged_raw(browser, server.port, script, payloads))
        finally:
            server.close()
        requests, names = asked_for(log)
    remote = [("request", url) for url in requests if not url.startswith(f"http://127.0.0.1:{server.port}/")]
    looked_up = [("name looked up", name) for name in names if "127.0.0.1" not in name]
    verdicts.append(Judged("network of the whole run", len(requests), remote + looked_up))
    return verdicts


def _documents(texts: Sequence[str]) -> dict[str, list[str]]:
    from reader.export.citations import cited
    from reader.export.notes import note_html
    from reader.export.rich import article_html, page_html

    views: dict[str, list[str]] = {"article (export, Jupyter)": [], "page (export, Jupyter)": [], "cited in a note": []}
    for some in _batches(texts, TEXTS_A_VIEW):
        page, article = _page_and_article(some)
        views["article (export, Jupyter)"].append(article_html(article))
        views["page (export, Jupyter)"].append(page_html(page))
        views["cited in a note"].append("".join(note_html(cited(None, text, 0, len(text))) for text in some))
    return views


def _page_and_article(texts: Sequence[str]) -> tuple[Page, Article]:
    page = Page.from_text("\n".join(texts))
    spans, at = [], 0
    for number, text in enumerate(texts):
        spans.append(Paragraph(at, at + len(text), number))
        at += len(text) + 2
    article = Article(
        page_url=texts[0],
        title=texts[0],
        authors=tuple(texts[:3]),
        published=None,
        outlet=texts[-1],
        language="en",
        text="\n\n".join(texts),
        paragraphs=tuple(spans),
        blocks=(),
        cleaner=texts[-1],
        notes=tuple(texts[:3]),
    )
    return page, article


def _batches(values: Iterable[str], size: int) -> Iterator[list[str]]:
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some


def _open(tab: Any, port: int, script: str) -> None:
    tab.goto(f"http://127.0.0.1:{port}/")
    tab.evaluate(_TRAPS)
    tab.evaluate(f"(() => {{ {script}; Object.assign(window, {{ judge, judgeMarkup, judgeSandboxed }}); }})()")


def _judged_markup(tab: Any, port: int, script: str, view: str, documents: Sequence[str]) -> Judged:
    """Fragments parsed and judged, then put into a page that runs whatever can run."""
    found = []
    for markup in documents:
        _open(tab, port, script)
        found += tab.evaluate("markup => judgeMarkup(markup, [])", markup)
        tab.evaluate("markup => { document.body.innerHTML = markup; }", markup)
        tab.wait_for_timeout(30)
        found += [["ran", name] for name in tab.evaluate("window.ran")]
    return Judged(view, len(documents), [(kind, words) for kind, words in found])


def _judged_reading(tab: Any, port: int, script: str, texts: Sequence[str]) -> Judged:
    """The reading view's own scripts, given the texts as blocks, marks and tips."""
    sources = {file.name: file.read_text("utf-8") for file in sorted(_READING.glob("*.js"))}
    parts = [source for source in sources.values() if "export default" not in source]
    code = "\n".join(((_READING.parent / "given.js").read_text("utf-8"), *parts, sources["reading.js"]))
    code = code.replace("export default function", "window.component = function")
    found, shown = [], 0
    for some in _batches(texts, TEXTS_A_VIEW):
        _open(tab, port, script)
        tab.evaluate(f"(() => {{ {code} }})()")
        tab.evaluate(
            "data => window.component({ name: 'r', key: 'k', data, parentElement: document.body,"
            " setStateValue() {}, setTriggerValue() {} })",
            _payload(some),
        )
        tab.evaluate("document.querySelectorAll('mark').forEach(m => m.dispatchEvent(new MouseEvent('mouseover',"
                     " {bubbles: true})))")  # fmt: skip
        tab.wait_for_timeout(20)
        found += tab.evaluate("judge(document.body, ['style'])")
        found += [["ran", name] for name in tab.evaluate("window.ran")]
        text = tab.evaluate("[...document.querySelectorAll('.words')].map(w => w.textContent)")
        shown += sum(one.endswith(words) for one, words in zip(text, some, strict=False))
    if shown < len(texts):
        found.append(["not shown as written", f"{len(texts) - shown} texts"])
    return Judged("reading view", len(texts), [(kind, words) for kind, words in found])


def _payload(texts: Sequence[str]) -> dict[str, Any]:
    marks = [
        {"id": text, "layer": "figure", "cls": "count", "head": text, "rows": [[text, text]], "say": text}
        for text in texts
    ]
    blocks = [
        {"id": i, "text": text, "kind": "paragraph", "dropped": i % 2 == 0, "label": text, "pair": i,
         "spans": [[0, min(len(text), 40), i]], "action": text}
        for i, text in enumerate(texts)
    ]  # fmt: skip
    pane = {"title": texts[0], "subtitle": texts[0], "name": texts[0], "blocks": blocks}
    return {"key": "k", "article": texts[0], "panes": [pane], "marks": marks, "proof": texts[0], "height": "80vh",
            "layers": [{"id": "figure", "label": texts[0], "count": 1}],
            "actions": [{"id": "copy", "label": texts[0]}], "version": texts[0][:40] + str(len(texts))}  # fmt: skip


def _judged_raw(browser: Any, port: int, script: str, payloads: Sequence[str]) -> Judged:
    """The raw view's documents, judged, then shown in frames with dialogs, requests and pop-ups listened to."""
    from reader.load.sandbox import sandbox_document

    found: list[tuple[str, str]] = []
    tab = browser.new_page()
    tab.on("dialog", lambda dialog: _note_dialog(dialog, found))
    tab.on("popup", lambda popup: found.append(("pop-up", popup.url)))
    tab.on("request", lambda request: found.append(("request", request.url)) if _is_remote(request.url, port) else None)
    shown = 0
    for some in _batches(payloads, FRAMES_A_TAB):
        _open(tab, port, script)
        documents = []
        for payload in some:
            try:
                documents.append(sandbox_document(Page.from_html(payload_page(payload))))
            except ReaderError:
                continue
        shown += len(documents)
        for document in documents:
            found += [(kind, words) for kind, words in tab.evaluate("d => judgeSandboxed(d)", document)]
        tab.evaluate(
            "documents => documents.forEach(d => { const f = document.createElement('iframe');"
            " f.setAttribute('sandbox', ''); f.width = 600; f.srcdoc = d; document.body.append(f); })",
            documents,
        )
        tab.wait_for_timeout(150)
        _click_about(tab)
    return Judged("raw page in its sandbox", shown, found)


def _note_dialog(dialog: Any, found: list[tuple[str, str]]) -> None:
    found.append(("dialog", dialog.message))
    dialog.dismiss()


def _click_about(tab: Any) -> None:
    """Press where words are, with frames of about 150 pixels down the page."""
    for y in range(40, 700, 110):
        tab.mouse.click(120, y)


def _is_remote(url: str, port: int) -> bool:
    return not url.startswith((f"http://127.0.0.1:{port}/", "about:", "data:"))
