"""Every cleaner Reader knows, ours and third-party, installed or not."""

from __future__ import annotations

import time
from functools import cache, lru_cache
from importlib import import_module

from reader.clean.adapters.base import Adapter
from reader.errors import CleanerFailed
from reader.model import CleanerInfo

#: Modules of ``reader.clean.adapters`` that hold ``ADAPTERS``; a new cleaner is a file and a row.
ADAPTER_MODULES = (
    "all_text",
    "boilerpy",
    "bte",
    "goose",
    "justext_",
    "mozilla_readability",
    "newspaper",
    "readability",
    "resiliparse_",
    "trafilatura_",
)

#: Seconds after which is looked again what is installed: a page of the app asks five times in one go.
LOOK_S = 10

BALANCE = {"balance": "From 0 (precision: only what is surely article) to 1 (recall); 0.5 when not given."}
OWN = (
    CleanerInfo(
        name="consensus",
        version="1",
        licence="as Reader's",
        home_page="",
        good_at="The default: weighs each block's own features and what the fast cleaners kept of it.",
        installed=True,
        own=True,
        plain_text=True,
        options=BALANCE,
    ),
    CleanerInfo(
        name="fast",
        version="1",
        licence="as Reader's",
        home_page="",
        good_at="Bulk work: the same model on the block's features alone, with no third-party cleaner.",
        installed=True,
        own=True,
        plain_text=True,
        options=BALANCE,
    ),
)


@cache
def adapters() -> dict[str, Adapter]:
    """Third-party cleaners by name."""
    modules = (import_module(f"reader.clean.adapters.{name}") for name in ADAPTER_MODULES)
    return {adapter.name: adapter for module in modules for adapter in module.ADAPTERS}


def cleaners() -> dict[str, CleanerInfo]:
    """Every cleaner by name, ours first; those that are missing say how to install them."""
    return dict(_found(time.monotonic() // LOOK_S))


def check_cleaner(name: str) -> None:
    """Raise ``CleanerFailed`` where there is no cleaner called ``name``, or it is not installed."""
    info = cleaners().get(name)
    if info is None:
        raise CleanerFailed(f"There is no cleaner called {name!r}.", next_step=f"Choose from {', '.join(cleaners())}.")
    if not info.installed:
        raise CleanerFailed(f"{name} is not installed.", next_step=f"Install it with: {info.install}")


@lru_cache(maxsize=1)
def _found(when: float) -> dict[str, CleanerInfo]:
    infos = {info.name: info for info in OWN}
    for name, adapter in sorted(adapters().items(), key=lambda item: item[0].lower()):
        version = adapter.find_version(adapter.package)
        infos[name] = CleanerInfo(
            name=name,
            version=version,
            licence=adapter.licence,
            home_page=adapter.home_page,
            good_at=adapter.good_at,
            installed=version is not None,
            install="" if version else adapter.install,
            options=dict(adapter.options),
        )
    return infos
