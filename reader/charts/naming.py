"""What rows and columns of the coverage charts are called, and their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Literal

from reader.charts.theme import labels, short
from reader.model import Article, Coverage, CoveredArticle, Event

Order = Literal["day", "outlets", "name"]


def outlet_name(article: CoveredArticle) -> str:
    """The outlet, or what is known instead."""
    return article.outlet or article.title or "outlet unknown"


def ordered_articles(coverage: Coverage) -> list[CoveredArticle]:
    """Columns: grouped by outlet, by publish time within and between; the undated last."""
    first: dict[str, str] = {}
    for article in coverage.articles:
        when = _published(article)
        first[outlet_name(article)] = min(first.get(outlet_name(article), "9999"), when)
    return sorted(coverage.articles, key=lambda a: (first[outlet_name(a)], outlet_name(a), _published(a)))


def ordered_events(coverage: Coverage, order: Order = "day", sources: Mapping[str, int] | None = None) -> list[Event]:
    """Rows: by the day of the event, the undated last; or by how many articles or ``sources`` report it; by name."""
    if order == "outlets":
        reports = {e.id: sources[e.id] if sources else _reports(e) for e in coverage.events}
        return sorted(coverage.events, key=lambda e: (-reports[e.id], -_reports(e), e.when or "9999", e.label))
    if order == "name":
        return sorted(coverage.events, key=lambda e: e.label.casefold())
    return sorted(coverage.events, key=lambda e: (e.when or "9999", -_reports(e), e.label))


def article_labels(articles: Sequence[CoveredArticle]) -> dict[str, str]:
    """Article id → what a column is called: outlet and day."""
    names = [f"{short(outlet_name(a), 44)}, {f'{a.published:%-d %b}' if a.published else 'undated'}" for a in articles]
    return dict(zip((a.id for a in articles), labels(names), strict=True))


def event_labels(events: Sequence[Event]) -> dict[str, str]:
    """Event id → what a row is called: its day and label; the year where they differ in it."""
    years = {event.when[:4] for event in events if event.when}
    names = [f"{happened(event, len(years) > 1)}: {event.label}" for event in events]
    return dict(zip((e.id for e in events), labels(names, 140), strict=True))


def happened(event: Event, year: bool = True) -> str:
    """When an event happened, in words: "8 Sep 2022".

    "by 8 Sep 2022" where only the moment it was published is known; "published 8 Sep 2022" where of that only the day.
    """
    if not is_by_publishing(event):
        return day_words(event.when, year)
    said = "published" if (event.when_from or "").startswith("published on") else "by"
    return f"{said} {day_words(event.when, year)}"


def is_by_publishing(event: Event) -> bool:
    """Whether no text says its day, and its day is that of publishing."""
    return bool(event.when) and (event.when_from or "").startswith("published")


def day_words(when: str | None, year: bool = True) -> str:
    """An ISO day, week, month, year or range in words: "8 Sep 2022", "week 36 of 2022", "day unknown"."""
    if not when:
        return "day unknown"
    first, _, last = when.partition("/")
    if last:
        return f"{day_words(first, year and first[:4] != last[:4])} – {day_words(last, year)}"
    try:
        if "-W" in first:
            return f"week {int(first[6:])} of {first[:4]}"
        if len(first) == 7:
            return f"{date.fromisoformat(first + '-01'):%b %Y}"
        if len(first) >= 10:
            return f"{date.fromisoformat(first[:10]):{'%-d %b %Y' if year else '%-d %b'}}"
    except ValueError:
        pass
    return first


def counts_words(coverage: Coverage, sources: Mapping[str, int] | None = None) -> dict[str, str]:
    """Event id → by how many it is reported: "3 outlets", and with ``sources`` "3 outlets, 1 independent source"."""
    names = {a.id: outlet_name(a) for a in coverage.articles}
    words = {}
    for event in coverage.events:
        outlets = len({names[m.article_id] for m in event.mentions if m.state == "reported"})
        said = f"{outlets} {'outlet' if outlets == 1 else 'outlets'}"
        if sources and outlets:
            number = min(outlets, sources[event.id])
            said += f", {number} independent {'source' if number == 1 else 'sources'}"
        words[event.id] = said if outlets else "nobody for certain"
    return words


def clock_words(moment: datetime) -> str:
    """A moment on the clock of who published then: "8 Sep 2022, 21:30 (UTC+2)"."""
    minutes = round((moment.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    zone = f"{'+' if minutes > 0 else '−'}{hours}{f':{rest:02}' if rest else ''}" if minutes else ""
    return f"{moment:%-d %b %Y, %H:%M} (UTC{zone})"


def published_words(article: Article | CoveredArticle) -> str:
    """When an article was published, as far as it is known: "14 Sep 2022, time unknown", "no publish date"."""
    if article.published is None:
        return "no publish date"
    if article.day_only:
        return f"{article.published:%-d %b %Y}, time unknown"
    return clock_words(article.published)


def copy_words(is_copy: bool, surely: bool) -> str:
    """Whether a passage is copied, as a chart's tooltip says it; not ``surely`` where nothing tells which was first."""
    if not is_copy:
        return "no"
    return "from an earlier article" if surely else "perhaps: which was first is not known"


def _published(article: CoveredArticle) -> str:
    return f"{article.published.timestamp():015.0f}" if article.published else "9999999999999999"


def _reports(event: Event) -> int:
    return len({m.article_id for m in event.mentions if m.state == "reported"})
