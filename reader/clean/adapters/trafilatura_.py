"""Trafilatura in its four settings (Barbaresi, ACL 2021)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from reader.clean.adapters.base import Adapter, lines_of

#: Cleaner name → arguments of ``trafilatura.extract``, what it is good at.
SETTINGS: dict[str, tuple[dict[str, Any], str]] = {
    "trafilatura": ({}, "The best single cleaner on most pages; falls back on two others when unsure."),
    "trafilatura fast": ({"fast": True}, "Trafilatura's own rules without its fall-backs."),
    "trafilatura precision": ({"favor_precision": True}, "News: drops more furniture, and sometimes text."),
    "trafilatura recall": ({"favor_recall": True}, "Long web articles: keeps more lists, boxes and bylines."),
}


def extract(settings: Mapping[str, Any], html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    import trafilatura

    text = trafilatura.extract(
        html,
        url=url,
        include_comments=bool(options.get("comments", False)),
        include_tables=bool(options.get("tables", True)),
        **settings,
    )
    return lines_of(text)


ADAPTERS = tuple(
    Adapter(
        name=name,
        package="trafilatura",
        licence="Apache-2.0",
        home_page="https://trafilatura.readthedocs.io/",
        good_at=good_at,
        extract=partial(extract, settings),
        install="pip install trafilatura",
        options={"comments": "Keep readers' comments too.", "tables": "Keep tables (on unless false)."},
    )
    for name, (settings, good_at) in SETTINGS.items()
)
