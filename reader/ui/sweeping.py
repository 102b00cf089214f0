"""Memory given back in quiet moments: Streamlit would search all of it after every click, with everybody waiting.

Python's own collector goes on with the young objects. The search of the old ones takes a tenth of a second with fifty
people, in which nothing else runs, so a thread of ours does it when nobody is waiting for a page, and after enough
clicks in any case. When everybody rests, what is free goes back to the system too.
"""

from __future__ import annotations

import gc
import threading
import time

from reader.ui.clicks import Clicks, is_drawing
from reader.ui.heap import give_back

#: Clicks after which a quiet moment is looked for, and after which none is waited for.
SOON, AT_LAST = 120, 400
#: Seconds without a page being drawn that make a moment quiet, after which anything is swept up, and between two looks.
QUIET_S, IDLE_S, LOOK_S = 0.1, 10.0, 0.1
#: What Python collects by itself: objects made before the young are searched, and rounds before the older ones are.
YOUNG, MIDDLE, NEVER = 5_000, 20, 1_000_000


def begin() -> threading.Thread:
    """Keep what is loaded out of every later search, and start the thread that sweeps."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, NEVER)
    thread = threading.Thread(target=_sweep_for_ever, name="reader-sweep", daemon=True)
    thread.start()
    return thread


def _sweep_for_ever() -> None:
    swept, drawn = Clicks.taken, time.monotonic()
    while True:
        time.sleep(LOOK_S)
        now = time.monotonic()
        if is_drawing():
            drawn = now
        if is_due(Clicks.taken - swept, now - drawn):
            swept = Clicks.taken
            gc.collect()
            if now - drawn >= IDLE_S:
                give_back()


def is_due(clicks: int, rested_s: float) -> bool:
    """Whether to sweep now: ``clicks`` after the last time, ``rested_s`` seconds after a page was last drawn."""
    return clicks >= AT_LAST or (clicks >= SOON and rested_s >= QUIET_S) or (clicks > 0 and rested_s >= IDLE_S)
