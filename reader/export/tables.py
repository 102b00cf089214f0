"""A reading as plain rows: one list of dictionaries for each kind of finding, under the names people read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reader.model import Article, Coverage, Reading
from reader.text.sentences import sentence_at

Row = dict[str, Any]
#: Table name → its rows.
Tables = dict[str, list[Row]]
FIGURE_FIELDS = ("kind", "value", "low", "high", "unit", "what", "modifier", "change")
QUOTE_FIELDS = ("kind", "person", "speaker", "cue")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the page an article came from; it stands in every row, so that a row proves itself."""

    title: str
    outlet: str
    url: str
    published: datetime | None
    fetched: datetime | None
    cleaner: str
    page_hash: str


def provenance(facts: Facts, moment: Callable[[datetime], str]) -> list[str]:
    """Where the words come from, a part each; ``moment`` writes a time."""
    parts = (
        facts.outlet,
        f"published {moment(facts.published)}" if facts.published else "publish date unknown",
        facts.url,
        f"read {moment(facts.fetched)}" if facts.fetched else "",
        f"cleaned by {facts.cleaner}",
        f"SHA-256 of the page {facts.page_hash}" if facts.page_hash else "",
    )
    return [part for part in parts if part]


def facts_of(reading: Reading, page_hash: str = "", cleaner: str = "") -> Facts:
    """The facts of a reading; ``cleaner`` may name a version beside the cleaner."""
    article, page = reading.article, reading.page
    return Facts(
        title=article.title or page.title or "",
        outlet=article.outlet or "",
        url=page.url or article.page_url or "",
        published=article.published,
        fetched=page.fetched_at,
        cleaner=cleaner or article.cleaner,
        page_hash=page_hash,
    )


def reading_tables(reading: Reading, facts: Facts | None = None) -> Tables:
    """Every finding of a reading, with where it stands (code points of the cleaned text) and its sentence."""
    article = reading.article
    facts = facts or facts_of(reading)
    return {
        "articles": [article_row(article, facts)],
        "paragraphs": _paragraphs(article),
        "blocks": _blocks(reading),
        "figures": [_placed(article, figure, FIGURE_FIELDS) for figure in reading.figures],
        "quotes": [_placed(article, quote, QUOTE_FIELDS) for quote in reading.quotes],
        "dates": [_placed(article, date, ("value", "grain")) for date in reading.dates],
        "names": [_placed(article, name, ("kind", "full")) for name in reading.names],
        "checks": [
            {
                "verdict": check.verdict,
                "kind": check.kind,
                "message": check.message,
                "words": " … ".join(map(article.text_of, check.spans)),
            }
            for check in reading.checks
        ],
    }


def article_row(article: Article, facts: Facts) -> Row:
    """One row that says which article it is."""
    return {
        "title": facts.title,
        "outlet": facts.outlet,
        "authors": ", ".join(article.authors),
        "published": facts.published.isoformat() if facts.published else "",
        "language": article.language or "",
        "url": facts.url,
        "fetched": facts.fetched.isoformat() if facts.fetched else "",
        "cleaner": facts.cleaner,
        "page_sha256": facts.page_hash,
        "words": len(article.text.split()),
        "text": article.text,
    }


def coverage_tables(coverage: Coverage, articles: Mapping[str, Article]) -> Tables:
    """Events, and a row for every event and article with the state of that cell and its words."""
    names = {a.id: a.outlet or a.title or "Untitled" for a in coverage.articles}
    events = [
        {
            "event": e.label,
            "when": e.when or "",
            "known_from": e.when_from or "",
            "who": ", ".join(e.who),
            "where": ", ".join(e.where),
        }
        for e in coverage.events
    ]
    labels = {e.id: e.label for e in coverage.events}
    cells = [
        {
            "event": labels.get(cell.event_id, ""),
            "outlet": names.get(cell.article_id, ""),
            "state": cell.state,
            "words": " … ".join(
                articles[m.article_id].text[m.start : m.end] for m in cell.mentions if m.article_id in articles
            ),
        }
        for cell in coverage.cells
    ]
    return {"events": events, "coverage": cells}


def merged(tables: Iterable[Tables]) -> Tables:
    """The rows of several readings under one another, each row with the number of its article."""
    together: Tables = {}
    for number, one in enumerate(tables, start=1):
        for name, rows in one.items():
            together.setdefault(name, []).extend({"article": number, **row} for row in rows)
    return together


def _placed(article: Article, finding: Any, fields: Sequence[str]) -> Row:
    return {
        "words": article.text_of(finding),
        **{name: getattr(finding, name) for name in fields},
        "start": finding.start,
        "end": finding.end,
        "sentence": sentence_at(article.text, finding.start),
    }


def _paragraphs(article: Article) -> list[Row]:
    return [
        {"number": i, "text": article.text_of(p), "start": p.start, "end": p.end, "block": p.block}
        for i, p in enumerate(article.paragraphs, start=1)
    ]


def _blocks(reading: Reading) -> list[Row]:
    text = reading.page.text
    return [
        {
            "kept": b.kept,
            "kind": b.kind,
            "reason": b.reason,
            "text": text[b.start : b.end],
            "start": b.start,
            "end": b.end,
        }
        for b in reading.article.blocks
    ]
