"""A coverage as HTML: heat map, timeline, every event with its passages, and where figures and quotes differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.export.marks import Mark, marked, shown, table
from reader.export.rich import STATES, counted
from reader.export.shell import document, picture
from reader.model import Article, Coverage, Event, FigureFamily, Mention, Quote, QuoteFamily, QuoteVariant


@dataclass(frozen=True)
class Group:
    """Articles looked at together, and everything found across them."""

    articles: tuple[Article, ...]
    coverage: Coverage
    figures: Sequence[FigureFamily] = ()
    quote_families: Sequence[QuoteFamily] = ()
    #: Quotes of each article, in the order of ``articles``.
    quotes: Sequence[Sequence[Quote]] = ()

    @property
    def by_id(self) -> dict[str, Article]:
        """Coverage's article id → article."""
        from reader.events.find import article_id

        return {article_id(article): article for article in self.articles}


def group_of(articles: Sequence[Article], coverage: Coverage | None = None) -> Group:
    """Everything found across ``articles``, minor events aside; the same article given twice counts once."""
    from reader.compare import same_figures, same_quotes
    from reader.compare.people import people_across
    from reader.events import find_events
    from reader.events.find import article_id
    from reader.events.minor import main_events
    from reader.extract.quotes import find_quotes

    unique = tuple({article_id(a): a for a in articles}.values())
    return Group(
        unique,
        main_events(coverage or find_events(unique)),
        same_figures(unique),
        same_quotes(unique),
        people_across([find_quotes(a.text) for a in unique]),
    )


def coverage_page(group: Group) -> str:
    """A whole HTML document on who reports what: offline, printable, charts as SVG."""
    title = "; ".join(story.label for story in group.coverage.stories[:3]) or "Coverage"
    facts = f"{counted(len(group.articles), 'article')}, {counted(len(group.coverage.events), 'event')}"
    return document(title, f'<h1>{shown(title)}</h1><p class="facts">{facts}</p>{coverage_body(group)}')


def coverage_body(group: Group) -> str:
    """The parts of a coverage, without the document around them."""
    from reader.charts import coverage_heatmap, coverage_timeline, heatmap, timeline

    coverage = group.coverage
    if not coverage.events:
        return "<p>No event is told in these articles.</p>"
    notes = "".join(f"<li>{shown(note)}</li>" for note in coverage.notes)
    return "".join(
        (
            f'<ul class="facts">{notes}</ul>' if notes else "",
            picture(coverage_heatmap(coverage), heatmap.TITLE),
            f'<div class="wide">{_matrix(coverage)}</div>',
            picture(coverage_timeline(coverage), timeline.TITLE),
            _passages(coverage, group.by_id),
            _figures(group),
            _quotes(group),
        )
    )


def _matrix(coverage: Coverage) -> str:
    states = {(cell.event_id, cell.article_id): cell.state for cell in coverage.cells}
    rows = [
        (e.when or "day unknown", e.label, *(_state(states.get((e.id, a.id))) for a in coverage.articles))
        for e in coverage.events
    ]
    return table(("day", "event", *(a.outlet or a.title or "Untitled" for a in coverage.articles)), rows)


def _state(state: str | None) -> str:
    return STATES[state] if state else "another story"


def _passages(coverage: Coverage, articles: Mapping[str, Article]) -> str:
    from reader.charts.naming import happened

    names = {a.id: a.outlet or a.title or "Untitled" for a in coverage.articles}
    parts = ["<h3>Events and their passages</h3>"]
    for event in coverage.events:
        when = happened(event)
        passages = "".join(
            f"<blockquote><b>{shown(names[m.article_id])}</b>: {_passage(articles[m.article_id], m)}</blockquote>"
            for m in event.mentions
            if m.article_id in articles
        )
        summary = f"<summary>{shown(when)} · {shown(event.label)}</summary>"
        parts.append(f"<details>{summary}{passages}{_missing(coverage, event, names)}</details>")
    return "".join(parts)


def _missing(coverage: Coverage, event: Event, names: Mapping[str, str]) -> str:
    ids = [c.article_id for c in coverage.cells if c.event_id == event.id and c.state == "not found"]
    if not ids:
        return ""
    return f'<p class="facts">Not found in the text of: {shown(", ".join(names[i] for i in ids))}.</p>'


def _passage(article: Article, mention: Mention) -> str:
    """The paragraph an event stands in, its words marked."""
    paragraph = next((p for p in article.paragraphs if p.start <= mention.start < p.end), None)
    start, end = (paragraph.start, max(paragraph.end, mention.end)) if paragraph else (mention.start, mention.end)
    return marked(article.text, [Mark(mention.start, mention.end, "event", mention.state)], start, end)


def _figures(group: Group) -> str:
    from reader.charts import ranges
    from reader.charts.ranges import figure_ranges, figure_rows

    if not group.figures:
        return ""
    rows = figure_rows(group.figures, group.articles)
    cells = [(r["quantity"], r["outlet"], r["written"], r["as_of"], r["sentence"]) for r in rows]
    chart = picture(figure_ranges(group.figures, group.articles), ranges.TITLE)
    heads = ("quantity", "outlet", "as written", "as of", "sentence")
    return f'<h3>Figures by outlet</h3>{chart}<div class="wide">{table(heads, cells)}</div>'


def _quotes(group: Group) -> str:
    rows = [
        (
            family.person or "speaker not named",
            group.articles[v.article].outlet or group.articles[v.article].title or "Untitled",
            v.text,
            "the fullest wording" if v is family.variants[0] else _changes(v),
        )
        for family in group.quote_families
        for v in family.variants
    ]
    if not rows:
        return ""
    heads = ("person", "outlet", "words", "changes")
    return f'<h3>The same words as each outlet has them</h3><div class="wide">{table(heads, rows)}</div>'


def _changes(variant: QuoteVariant) -> str:
    said = [f"{c.kind}: {c.before or '–'} → {c.after or '–'}" for c in variant.changes]
    return "; ".join(said) or "the same words"
