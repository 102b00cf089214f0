"""Hostile pages in a real browser: nothing of theirs runs, loads or turns text around."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from reader.bench.browser import asked_for, chromium
from reader.bench.fault_server import FaultServer, head, sends
from reader.bench.xss import judge_views
from reader.bench.xss_exports import data_faults, hostile_work
from reader.bench.xss_pages import payload_page
from reader.bench.xss_views import Judge, Judged, rendered_documents, sandboxed_documents
from reader.export.rich import article_html, page_html
from reader.load.sandbox import sandbox_document
from reader.model import Page as ReadPage
from reader.read import read

if TYPE_CHECKING:
    from playwright.sync_api import Page

T = TypeVar("T")
READER = Path(__file__).parents[2] / "reader"
PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=https://evil.example/x onerror=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg><svg/onload=alert(1)>",
    "<a href='java\tscript:alert(1)'>press</a><a href=https://evil.example/>press</a>",
    "<iframe src=https://evil.example/ srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'><base href=https://evil.example/>",
    "<style>@import 'https://evil.example/x.css'; p{background:url(https://evil.example/y)}</style>",
    '<p style="background:u\\72l(https://evil.example/z)">words</p><link rel=stylesheet href=//evil.example/l.css>',
    "<form action=https://evil.example/><button formaction=javascript:alert(1)>press</button></form>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<link rel=dns-prefetch href=//evil.example><link rel=prefetch href=//evil.example><link rel=preconnect href=//e>",
    "<a href=https://evil.example/ ping=https://evil.example/ping>press</a><area href=javascript:alert(1)>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'/><image href=https://evil.example/i /></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>press</text></a><set attributeName=href to=javascript:alert(1) />",
    "<math href=javascript:alert(1)><mi xlink:href=https://evil.example>press</mi></math>",
    "<table background=https://evil.example/b><td background=//evil.example/c><input type=image src=//evil.example/d>",
    "<p style=\"background:image-set('https://evil.example/a' 1x)\"><p style='list-style:URL(//evil.example/l)'>words",
    "<style>p{background:\\75rl(https://evil.example/u)}@font-face{font-family:x;src:url(//evil.example/f)}</style>",
    "<details open ontoggle=alert(1)><summary>s</summary></details><marquee onstart=alert(1)>m</marquee>",
    "<iframe src=data:text/html,<script>alert(1)</script>></iframe><embed src=data:text/html,<script>alert()</script>>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<picture><source srcset=https://evil.example/s><img srcset='https://evil.example/t 2x'></picture>",
    "<audio src=//evil.example/a autoplay></audio><track src=//evil.example/t><bgsound src=//evil.example/b>",
    "<x:script xmlns:x=http://www.w3.org/1999/xhtml>alert(1)</x:script><?xml-stylesheet href=https://evil.example/s ?>",
    "<object data=https://evil.example/o></object><embed src=https://evil.example/e><video poster=//evil.example/p>",
)
JUDGE = (READER / "bench" / "judge.js").read_text("utf-8")


def judged(tab: Page, expression: str, document: str) -> list[list[str]]:
    return tab.evaluate(f"document => {{ {JUDGE}; return {expression}; }}", document)


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload[:24])
def test_raw_page_shows_nothing_active(tab: Page, payload: str) -> None:
    assert judged(tab, "judgeSandboxed(document)", sandbox_document(ReadPage.from_html(payload_page(payload)))) == []


def test_raw_pages_load_and_run_nothing(tab: Page) -> None:
    seen: list[str] = []
    tab.on("request", lambda request: seen.append(request.url))
    tab.on("dialog", lambda dialog: seen.append(dialog.message))
    documents = [sandbox_document(ReadPage.from_html(payload_page(payload))) for payload in PAYLOADS]
    tab.evaluate(
        """documents => documents.forEach((document_) => {
          const frame = document.createElement("iframe");
          frame.setAttribute("sandbox", "");
          frame.srcdoc = document_;
          document.body.append(frame);
        })""",
        documents,
    )
    tab.wait_for_timeout(400)
    tab.mouse.click(120, 60)
    tab.wait_for_timeout(200)
    assert [address for address in seen if not address.startswith(("about:", "data:"))] == []


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload[:24])
def test_exported_article_has_nothing_active(tab: Page, payload: str) -> None:
    reading = read(ReadPage.from_html(payload_page(payload)), cleaner="fast")
    for markup in (article_html(reading.article), page_html(reading.page)):
        assert judged(tab, "judgeMarkup(document, [])", markup) == []


def test_characters_that_turn_text_are_named_and_stand_alone(tab: Page) -> None:
    tab.set_content("<p id=words></p>")
    script = (READER / "ui" / "reading" / "marks.js").read_text("utf-8")
    text = "access \u202enimda\u202c is\u200bAdmin"
    named = tab.evaluate(
        f"""text => {{ {script}
          const words = document.getElementById("words");
          fillWithMarks(words, text, [], []);
          return [words.textContent, [...words.querySelectorAll(".unseen")].map((mark) => mark.dataset.name)];
        }}""",
        text,
    )
    assert named == [text, ["RLO", "PDF", "ZWSP"]]


def test_bench_judges_every_view_and_finds_nothing(browser: object) -> None:
    texts = [f"The storm {payload} passed." for payload in PAYLOADS[:6]]
    verdicts = in_a_thread(lambda: judge_views(texts, PAYLOADS[:6]))
    assert {verdict.view: verdict.found for verdict in verdicts if verdict.found} == {}
    assert any(verdict.view == "reading view" and verdict.judged == len(texts) for verdict in verdicts)


def pressed(tmp_path: Path, documents: dict[str, list[str]]) -> tuple[list[Judged], set[str], set[str]]:
    """Documents in sandboxes with everything in them pressed: verdicts, and what Chromium's own network log has."""
    server = FaultServer(lambda _port: dict.fromkeys(("", "favicon.ico"), (sends(head(), b"<!doctype html>"), True)))
    try:
        with chromium(tmp_path / "net.json") as launched:
            judge = Judge(launched.new_page(), server.port)
            found = [judge.framed(sandbox, some, sandbox, "[]") for sandbox, some in documents.items()]
    finally:
        server.close()
    requests, names = asked_for(tmp_path / "net.json")
    home = f"http://127.0.0.1:{server.port}/"
    return found, {url for url in requests if not url.startswith(home)}, {n for n in names if "127.0.0.1" not in n}


def in_a_thread(work: Callable[[], T]) -> T:
    """Playwright allows one browser a thread, and the tests have theirs."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()


def test_pressing_everything_in_raw_pages_asks_nobody_for_anything(browser: object, tmp_path: Path) -> None:
    documents = {"": list(sandboxed_documents(PAYLOADS)), "allow-same-origin": list(rendered_documents(PAYLOADS))}
    found, requests, names = in_a_thread(lambda: pressed(tmp_path, documents))
    assert [verdict.judged for verdict in found] == [len(PAYLOADS)] * 2
    assert [verdict.found for verdict in found] == [[], []]
    assert (requests, names) == (set(), set())


def test_a_link_and_an_image_that_were_left_alone_would_be_heard(browser: object, tmp_path: Path) -> None:
    live = ["<a href=http://127.0.0.1:9/pressed>press</a>", "<img src=http://127.0.0.1:9/loaded>"]
    found, requests, _ = in_a_thread(lambda: pressed(tmp_path, {"": live}))
    assert {"http://127.0.0.1:9/pressed", "http://127.0.0.1:9/loaded"} <= requests
    assert ("request", "http://127.0.0.1:9/pressed") in found[0].found


def test_payloads_in_every_field_leave_as_words_in_csv_json_and_file_names() -> None:
    assert data_faults(hostile_work([*PAYLOADS, "=1+1", "+SUM(1)", "a;=1", "x\n@y", "../../etc"])) == []
