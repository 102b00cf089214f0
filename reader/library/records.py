"""What the library keeps, as values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from reader.model import Article, Check, DateMention, Figure, Name, Page, Quote, Reading, Record
from reader.text.normalise import keepable


@dataclass(frozen=True, slots=True)
class SavedArticle(Record):
    """An article as saved: the page it came from, what was made of it, and the reader's own choices."""

    id: str
    page: Page
    article: Article
    saved_at: datetime
    updated_at: datetime
    tags: tuple[str, ...] = ()
    #: Publish time the reader set; None where the page's own is used.
    published: datetime | None = None
    #: Raw blocks restored ("12": True) or dropped (False) by hand, by index.
    choices: dict[str, bool] = field(default_factory=dict)
    #: Id of the earlier capture of the same address, or None.
    earlier: str | None = None
    #: Whether the save that returned this found it saved already.
    duplicate: bool = False


@dataclass(frozen=True, slots=True)
class ArticleRow(Record):
    """An article in a list: everything but its texts."""

    id: str
    title: str
    outlet: str | None
    authors: tuple[str, ...]
    published: datetime | None
    saved_at: datetime
    url: str | None
    words: int
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    earlier: str | None = None
    updated_at: datetime | None = None
    #: Whether the page gives the day of publishing and no time: ``published`` is then that day's midnight.
    day_only: bool = False


@dataclass(frozen=True, slots=True)
class Correction(Record):
    """What a person corrected: a finding the extractor missed, or one it got wrong."""

    id: str
    article_id: str
    #: Such as "missed figure", "wrong quote".
    kind: str
    exact: str
    prefix: str
    suffix: str
    offset: int
    payload: dict[str, str] = field(default_factory=dict)
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class Findings(Record):
    """What was found in a saved article, as it was shown: reopening shows it so, also with a newer Reader."""

    article_id: str
    #: Cleaner with its version and settings, in words, and the version of Reader that found this.
    cleaner: str
    reader: str
    made: datetime
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    checks: tuple[Check, ...] = ()
    #: Labels of the events it tells.
    events: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, reading: Reading, article_id: str, *, cleaner: str, reader: str, events: Iterable[str] = ()
    ) -> Findings:
        """What a reading found, as of now."""
        return cls(
            article_id,
            cleaner,
            reader,
            datetime.now(UTC),
            reading.figures,
            reading.quotes,
            reading.dates,
            reading.names,
            reading.checks,
            tuple(dict.fromkeys(events)),
        )


@dataclass(frozen=True, slots=True)
class CoverageSet(Record):
    """Saved articles looked at together, with the reader's edits of their events."""

    id: str
    name: str
    article_ids: tuple[str, ...]
    #: ``reader.events`` edits as JSON text; empty where there are none.
    edits: str = ""
    updated: datetime | None = None


def json_text(data: Any) -> str:
    """JSON that any database takes: NULs and lone surrogates are replaced where they stand."""
    return json.dumps(_kept(data), ensure_ascii=False)


def _kept(data: Any) -> Any:
    if isinstance(data, str):
        return keepable(data)
    if isinstance(data, dict):
        return {key: _kept(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_kept(value) for value in data]
    return data
