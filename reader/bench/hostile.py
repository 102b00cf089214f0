"""Documents made to hang, blind or fill a reader: each is read whole in a process of its own, or refused by name."""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from multiprocessing.connection import Connection

from reader.bench.hostile_kinds import documents

#: Seconds after which a document counts as hanging: its steps apart are ended after nine.
PATIENCE_S = 60.0


def measure(only: str = "") -> list[tuple[str, float, float, int, str]]:
    """Document, its megabytes, the seconds and the app's own megabytes that it took, and what became of it."""
    return [_in_a_process(name) for name, _ in documents() if only in name]


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
    """As the app does: loaded, cleaned and searched for findings in workers that can be ended."""
    from reader.apart import analyse_apart, clean_apart, load_apart, one_page, warm_up
    from reader.errors import ReaderError
    from reader.load.given import Given

    document = dict(documents())[name]()
    warm_up().join()
    sender.send(round(len(document.body) / 1e6, 1))
    began = time.perf_counter()
    try:
        with one_page():
            page = load_apart(Given(document.body, document.content_type))
            reading = analyse_apart(page, clean_apart(page, "consensus"))
        notes = [note for note in page.notes if not note.startswith("Encoding")]
        words = f"read: {len(reading.article.text):,} characters. {' '.join(notes)}"
    except ReaderError as error:
        words = f"refused: {error}"
    except Exception as error:  # what this looks for
        words = f"raised {type(error).__name__}: {error}"[:200]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    sender.send((round(time.perf_counter() - began, 2), round(peak / 1e6), words[:160]))
