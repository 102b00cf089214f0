"""Documents made to hang, blind or fill a reader: each is read whole in a process of its own, or refused by name."""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

#: Seconds after which a document counts as hanging: each of the two steps apart is ended after ten.
PATIENCE_S = 60.0
_WORDS = "The harbour of Corran opened on Monday, said the mayor, and 300 people came. "
_PAGE = f"<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>{_WORDS * 3}</p>%s<p>{_WORDS}</p></article>"


def _tag(attributes: int) -> str:
    return f"<p {' '.join(f'a{n}=1' for n in range(attributes))}>words</p>"


def documents() -> dict[str, Callable[[], str]]:
    """Name → a maker of the document."""
    return {
        "1,000,000 attributes in a tag": lambda: _PAGE % _tag(1_000_000),
        "1,000,000 attributes, quoted >": lambda: _PAGE % ("<p " + 'x=">" ' * 1_000_000 + ">words</p>"),
        "2,000 tags of 500 attributes": lambda: _PAGE % (_tag(500) * 2000),
        "attribute of 10 MB": lambda: _PAGE % f'<p title="{"a" * 10_000_000}">words</p>',
        "divs 100,000 deep": lambda: _PAGE % ("<div>" * 100_000 + "DEEP" + "</div>" * 100_000),
        "divs 100,000 deep, never closed": lambda: _PAGE % ("<div>word " * 100_000),
        "bold 100,000 deep": lambda: _PAGE % ("<b>x" * 100_000),
        "tables 20,000 deep": lambda: _PAGE % ("<table><tr><td>x" * 20_000),
        "lists 50,000 deep": lambda: _PAGE % ("<ul><li>x" * 50_000),
        "links 100,000, never closed": lambda: _PAGE % ("<a href=#>x " * 100_000),
        "fonts misnested": lambda: _PAGE % ("<p><font><b><i>x</p></font>" * 30_000),
        "10 MB of white space": lambda: _PAGE % (" \n" * 5_000_000),
        "one word of 5 MB": lambda: _PAGE % ("a" * 5_000_000),
        "2,000,000 NULs": lambda: _PAGE % ("\0" * 2_000_000),
        "500,000 <br>": lambda: _PAGE % ("x<br>" * 500_000),
        "300,000 <p>": lambda: _PAGE % ("<p>x" * 300_000),
        "200,000 <li>": lambda: _PAGE % ("<ul>" + "<li>x" * 200_000 + "</ul>"),
        "200,000 cells": lambda: _PAGE % ("<table>" + "<tr><td>x<td>y" * 100_000 + "</table>"),
        "100,000 options": lambda: _PAGE % ("<select>" + "<option>x" * 100_000 + "</select>"),
        "1,000,000 end tags": lambda: _PAGE % ("</p>" * 1_000_000),
        "1,000,000 <": lambda: _PAGE % ("<" * 1_000_000),
        "1,000,000 &": lambda: _PAGE % ("&" * 1_000_000),
        "500,000 entities": lambda: _PAGE % ("&quot;" * 500_000),
        "200,000 comments, never closed": lambda: _PAGE % ("<!--" * 200_000),
        "200,000 tags, never closed": lambda: _PAGE % ('<a b="' * 200_000),
        "script of 5 MB, never closed": lambda: _PAGE % ("<script>" + "if (a < b) {}" * 400_000),
        "style of 5 MB": lambda: _PAGE % ("<style>" + "a{b:c}" * 800_000 + "</style>"),
        "JSON-LD 100,000 deep": lambda: _PAGE
        % ('<script type="application/ld+json">' + "[" * 100_000 + "]" * 100_000 + "</script>"),
        "JSON-LD number of 1 MB": lambda: _PAGE
        % ('<script type="application/ld+json">{"datePublished":' + "9" * 1_000_000 + "}</script>"),
        "title of 2 MB": lambda: f"<title>{'a b ' * 500_000}</title><p>{_WORDS * 9}",
        "200,000 quotation marks": lambda: _PAGE % ("<p>" + "“" * 200_000),
        "200,000 numbers": lambda: _PAGE % ("<p>" + "1,234.5 " * 200_000),
        "one sentence of 1 MB": lambda: _PAGE % ("<p>" + "the mayor of the town and " * 40_000),
        "“said” 100,000 times": lambda: _PAGE % ("<p>“No,” said he. " * 50_000),
        "40,000 paragraphs of news": lambda: _PAGE % (f"<p>{_WORDS}</p>" * 40_000),
    }  # fmt: skip


def measure() -> list[tuple[str, float, float, int, str]]:
    """Document, its megabytes, the seconds and the app's own megabytes that it took, and what became of it."""
    return [_in_a_process(name) for name in documents()]


def _in_a_process(name: str) -> tuple[str, float, float, int, str]:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_read, args=(name, sender), daemon=True)
    process.start()
    try:
        size = receiver.recv()
        if not receiver.poll(PATIENCE_S):
            return name, size, PATIENCE_S, 0, "hung, and was killed"
        seconds, peak, words = receiver.recv()
        return name, size, seconds, peak, words
    except EOFError:
        return name, 0.0, 0.0, 0, "raised: its process died"
    finally:
        process.kill()
        process.join()


def _read(name: str, sender: Connection) -> None:
    """As the app does: loaded here, cleaned and searched for findings in a worker that can be ended."""
    from reader.apart import analyse_apart, clean_apart, warm_up
    from reader.errors import ReaderError
    from reader.load import load_bytes

    body = documents()[name]().encode("utf-8", "surrogatepass")
    load_bytes((_PAGE % "").encode())
    warm_up().join()
    sender.send(round(len(body) / 1e6, 1))
    began = time.perf_counter()
    try:
        page = load_bytes(body, content_type="text/html; charset=utf-8")
        reading = analyse_apart(page, clean_apart(page, "consensus"))
        notes = [note for note in page.notes if not note.startswith("Encoding")]
        words = f"read: {len(reading.article.text):,} characters. {' '.join(notes)}"
    except ReaderError as error:
        words = f"refused: {error}"
    except Exception as error:  # what this looks for
        words = f"raised {type(error).__name__}: {error}"[:200]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    sender.send((round(time.perf_counter() - began, 2), round(peak / 1e6), words[:160]))
