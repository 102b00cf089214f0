"""Batches that were begun on this server: the address names one, so that its page is found again after a reload."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reader.compare.batch import BatchPage
from reader.ui.comparing.batches import Progress, batch_steps
from reader.ui.comparing.jobs import Job

#: Batches kept at a time, and characters of all their pages together; the newest is kept whatever its size.
MOST, MOST_CHARACTERS = 12, 150_000_000


@dataclass(frozen=True, slots=True)
class Batch:
    """Pages given at one time, what could not be read of them, and the work on them."""

    #: Known only to whoever has its address.
    name: str
    pages: Sequence[BatchPage]
    problems: Sequence[str]
    job: Job[Progress]

    @property
    def characters(self) -> int:
        """Characters of all its pages."""
        return sum(len(item.page.html or "") + len(item.page.text) for item in self.pages)


@st.cache_resource(show_spinner=False)
def _batches() -> tuple[OrderedDict[str, Batch], threading.Lock]:
    return OrderedDict(), threading.Lock()


def begin(pages: Sequence[BatchPage], problems: Sequence[str]) -> Batch:
    """Begin the work on ``pages``; it goes on when the page that asked for it is left."""
    batch = Batch(secrets.token_urlsafe(12), pages, problems, Job(batch_steps(pages)))
    batches, lock = _batches()
    with lock:
        batches[batch.name] = batch
        while len(batches) > 1 and (
            len(batches) > MOST or sum(each.characters for each in batches.values()) > MOST_CHARACTERS
        ):
            batches.popitem(last=False)
    return batch


def batch_named(name: str) -> Batch | None:
    """The batch of that name; None where it was let go, or the server has been started again since."""
    batches, lock = _batches()
    with lock:
        return batches.get(name)
