"""A process that takes its share of the stories: started by ``reader.events.beside``, for itself of no use.

The work comes pickled over standard input, from the process that started this one; the answer goes back as JSON, a
list of pairs of a story's number and its events.
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import signal
import sys

from reader.events.beside import END, HEADER, Work
from reader.events.story import story_events


def main(line: int, parent: int) -> None:
    """Do batches from the ``line`` (a file descriptor) until it ends, or the process ``parent`` is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    (size,) = HEADER.unpack(sys.stdin.buffer.read(HEADER.size))
    work = Work(*pickle.loads(sys.stdin.buffer.read(size)))
    texts = [article.text for article in work.articles]
    found = []
    while os.getppid() == parent and (batch := os.read(line, 1)[0]) != END:
        for number in work.batches[batch]:
            events = story_events(work.articles, work.stories[number], work.ids, texts)
            found.append((number, [event.to_dict() for event in events]))
    answer = json.dumps(found).encode()
    sys.stdout.buffer.write(HEADER.pack(len(answer)) + answer)
    sys.stdout.buffer.flush()
    os._exit(0)  # without taking the house down piece by piece: the parent waits


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
