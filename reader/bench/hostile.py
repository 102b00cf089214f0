"""Documents made to hang, blind or fill a reader: each is read whole as the app does, or refused by name."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator

from reader.apart import analyse_apart, clean_apart, load_apart, one_page, warm_up
from reader.bench.hostile_kinds import Document, documents
from reader.errors import ReaderError
from reader.load.given import Given

#: Seconds in which a document is read or refused.
MOST_S = 10.0


def measure(only: str = "") -> Iterator[tuple[str, float, float, int, str]]:
    """Document, its megabytes, seconds, the most megabytes this process held so far, and what became of it.

    What a document does, it does in workers that are ended; this process, as the app's, only hands it on.
    """
    warm_up().join()
    for name, make in documents():
        if only in name:
            document = make()
            began = time.perf_counter()
            words = _read(document)
            seconds = round(time.perf_counter() - began, 2)
            yield name, round(len(document.body) / 1e6, 1), seconds, _peak_mb(), words[:160]


def _read(document: Document) -> str:
    """What became of it, in words."""
    try:
        with one_page():
            page = load_apart(Given(document.body, document.content_type))
            reading = analyse_apart(page, clean_apart(page, "consensus"))
    except ReaderError as error:
        return f"refused: {error}"
    except Exception as error:  # what this looks for
        return f"raised {type(error).__name__}: {error}"
    notes = [note for note in page.notes if not note.startswith("Encoding")]
    return f"read: {len(reading.article.text):,} characters. {' '.join(notes)}"


def _peak_mb() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return round(peak / 1e6)
