"""Payloads in articles, through every cleaner, into every view and export, judged in Chromium by its own parsers."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.bench.browser import asked_for, chromium
from reader.bench.fault_server import FaultServer, head, sends
from reader.bench.xss_exports import data_faults, exported_documents, hostile_page, hostile_work
from reader.bench.xss_views import TEXTS_A_VIEW, Judge, Judged, batches, rendered_documents, sandboxed_documents

_EMPTY = b"<!doctype html><title>judge</title>"
#: Payloads in the fields of one notebook.
PAYLOADS_A_NOTEBOOK = 60


def judge_views(texts: Sequence[str], payloads: Sequence[str]) -> list[Judged]:
    """Each view of the texts, every export of the payloads and their pages, judged, shown, pressed and listened to."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "net.json"
        server = FaultServer(lambda _port: dict.fromkeys(("", "favicon.ico"), (sends(head(), _EMPTY), True)))
        try:
            with chromium(log) as browser:
                judge = Judge(browser.new_page(), server.port)
                verdicts = list(_verdicts(judge, texts, payloads))
        finally:
            server.close()
        requests, names = asked_for(log)
    remote = [("request", url) for url in requests if not url.startswith(f"http://127.0.0.1:{server.port}/")]
    looked_up = [("name looked up", name) for name in names if "127.0.0.1" not in name]
    return [*verdicts, Judged("network of the whole run", len(requests), remote + looked_up)]


def _verdicts(judge: Judge, texts: Sequence[str], payloads: Sequence[str]) -> Iterator[Judged]:
    from reader.export.citations import cited
    from reader.export.notes import note_html
    from reader.export.rich import article_html, page_html

    some = list(batches(texts, TEXTS_A_VIEW))
    pages = [hostile_page(one) for one in some]
    yield judge.markup("article (export, Jupyter)", [article_html(article) for _, article in pages])
    yield judge.markup("page (export, Jupyter)", [page_html(page) for page, _ in pages])
    noted = ["".join(note_html(cited(None, text, 0, len(text))) for text in one) for one in some]
    yield judge.markup("cited in a note", noted)
    yield from _exports(judge, payloads)
    yield judge.reading(texts)
    yield judge.components(texts)
    inside = list(sandboxed_documents(payloads))
    yield judge.framed("raw page in its sandbox, all pressed", inside, "", "judgeSandboxed(d)")
    beside = list(rendered_documents(payloads))
    yield judge.framed("raw page beside the article, all pressed", beside, "allow-same-origin", "judgeRendered(d)")


def _exports(judge: Judge, payloads: Sequence[str]) -> Iterator[Judged]:
    documents: dict[str, list[str]] = defaultdict(list)
    faults: list[tuple[str, str]] = []
    count = 0
    for count, some in enumerate(batches(payloads, PAYLOADS_A_NOTEBOOK), start=1):  # noqa: B007  how many there were
        work = hostile_work(some)
        faults += data_faults(work)
        for view, markup in exported_documents(work):
            documents[view].append(markup)
    yield Judged("CSV, JSON, file names", count, faults)
    for view, found in documents.items():
        yield judge.markup(view, found, whole=view.endswith("as HTML"))
