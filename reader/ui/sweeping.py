"""Memory given back in quiet moments: Streamlit would search all of it after every click, with everybody waiting.

Python's own collector goes on with the young objects. The search of the old ones takes tens of milliseconds in which
nothing else runs, so a thread of ours does it when nobody is waiting for a page, and after enough clicks in any case.
"""

from __future__ import annotations

import gc
import threading
import time

from reader.ui.turns import Turns

#: Clicks after which a quiet moment is looked for, and after which none is waited for.
SOON, AT_LAST = 40, 400
#: Seconds without a run that make a moment quiet, after which anything is swept up, and between two looks.
QUIET_S, IDLE_S, LOOK_S = 0.1, 10.0, 0.1
#: What Python collects by itself: objects made before the young are searched, and rounds before the older ones are.
YOUNG, MIDDLE, NEVER = 5_000, 20, 1_000_000


def begin(turns: Turns) -> threading.Thread:
    """Keep what is loaded out of every later search, and start the thread that sweeps."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, NEVER)
    thread = threading.Thread(target=_sweep_for_ever, args=(turns,), name="reader-sweep", daemon=True)
    thread.start()
    return thread


def _sweep_for_ever(turns: Turns) -> None:
    swept = turns.taken
    while True:
        time.sleep(LOOK_S)
        if is_due(turns, turns.taken - swept):
            swept = turns.taken
            gc.collect()


def is_due(turns: Turns, clicks: int) -> bool:
    """Whether to sweep now, ``clicks`` after the last time."""
    rested = time.monotonic() - turns.ended if turns.quiet else 0.0
    return clicks >= AT_LAST or (clicks >= SOON and rested >= QUIET_S) or (clicks > 0 and rested >= IDLE_S)
