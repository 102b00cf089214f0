"""Pages, articles, comparisons and coverages as self-contained HTML: what notebooks show of them.

Every word from a page is escaped; nothing is linked, loaded or run.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from reader.model import Article, Comparison, Coverage, Page
from reader.text.normalise import visible_marks

_STYLE = "font-family:sans-serif;max-width:60em;line-height:1.5"
_CELL = "padding:2px 8px;border:1px solid #ccc;text-align:left;vertical-align:top"


def shown(text: str) -> str:
    """``text`` escaped, with invisible and bidirectional characters as marks."""
    return escape(visible_marks(text))


def _facts(rows: Iterable[tuple[str, str | None]]) -> str:
    return " · ".join(f"{escape(label)} {shown(value)}" for label, value in rows if value)


def page_html(page: Page) -> str:
    """The raw page's text, folded, under what is known of it."""
    facts = _facts((("", page.url), ("source:", page.source), ("encoding:", page.encoding)))
    notes = "".join(f"<li>{shown(note)}</li>" for note in page.notes)
    return (
        f'<div style="{_STYLE}"><b>{shown(page.title or "Untitled page")}</b><br><small>{facts}</small>'
        f"{f'<ul>{notes}</ul>' if notes else ''}<details><summary>{len(page.text):,} characters of visible text"
        f'</summary><pre style="white-space:pre-wrap">{shown(page.text)}</pre></details></div>'
    )


def article_html(article: Article) -> str:
    """The cleaned text with its figures and quotes marked."""
    published = article.published.strftime("%Y-%m-%d %H:%M %Z") if article.published else None
    facts = _facts(
        (
            ("", article.outlet),
            ("by", ", ".join(article.authors)),
            ("published", published or "date unknown"),
            ("cleaner:", article.cleaner),
        )
    )
    return f'<div style="{_STYLE}"><small>{facts}</small>{marked_paragraphs(article)}</div>'


def marked_paragraphs(article: Article) -> str:
    """The article's paragraphs as HTML, figures and quotes marked with what is known of them as a tip."""
    from reader.extract.figures import find_figures
    from reader.extract.quotes import find_quotes

    marks: list[tuple[int, int, str, str]] = []
    for figure in find_figures(article.text, published=article.published):
        said = " ".join(
            str(p) for p in (figure.modifier, figure.value or "", figure.unit or "", figure.what or "") if p
        )
        marks.append((figure.start, figure.end, "figure", said))
    for quote in find_quotes(article.text):
        if quote.kind in ("direct", "mixed"):
            marks.append((quote.start, quote.end, "quote", quote.person or quote.speaker or "speaker not named"))
    parts = []
    for i, paragraph in enumerate(article.paragraphs):
        tag = "h3" if i == 0 else "p"
        own = [m for m in marks if m[0] < paragraph.end and m[1] > paragraph.start]
        parts.append(f"<{tag}>{marked(article.text, paragraph.start, paragraph.end, own)}</{tag}>")
    return "".join(parts)


_COLOURS = {"figure": "#fde3cf", "quote": "#dbe8ff", "check": "#ffd9d9", "event": "#f6d7ec"}


def marked(text: str, start: int, end: int, marks: Iterable[tuple[int, int, str, str]]) -> str:
    """``text[start:end]`` escaped, cut where marks begin and end, so that overlapping ones all show."""
    own = sorted(marks)
    cuts = sorted({start, end, *(min(max(m[i], start), end) for m in own for i in (0, 1))})
    parts = []
    for a, b in zip(cuts, cuts[1:], strict=False):
        covering = [m for m in own if m[0] <= a and m[1] >= b]
        words = shown(text[a:b])
        for _, _, kind, said in covering:
            words = f'<mark style="background:{_COLOURS[kind]};color:#111" title="{shown(said)}">{words}</mark>'
        parts.append(words)
    return "".join(parts)


def table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """An HTML table of escaped cells."""
    head = "".join(f'<th style="{_CELL}">{shown(str(cell))}</th>' for cell in header)
    body = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{shown(str(cell))}</td>' for cell in row) + "</tr>" for row in rows
    )
    return f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def comparison_html(comparison: Comparison) -> str:
    """What each cleaner kept, and how alike their texts are."""
    rows = []
    for name, run in comparison.runs.items():
        article = comparison.articles.get(name)
        words = f"{len(article.text.split()):,}" if article else ""
        alike = comparison.agreement.get(name, {}).get("consensus")
        rows.append((name, words, f"{alike:.0%}" if alike is not None else "", f"{run.seconds:.3f}", run.error or ""))
    header = ("cleaner", "words kept", "like consensus", "seconds", "problem")
    return f'<div style="{_STYLE}"><b>What {len(rows)} cleaners made of this page</b>{table(header, rows)}</div>'


_SIGNS = {"reported": "● reported", "possible": "? possible", "not found": "– not found in this text"}


def coverage_html(coverage: Coverage) -> str:
    """Events by articles, each cell with its state."""
    names = [a.outlet or a.title or "Untitled" for a in coverage.articles]
    cells = {(c.event_id, c.article_id): c for c in coverage.cells}
    rows = []
    for event in coverage.events:
        states = []
        for article in coverage.articles:
            cell = cells.get((event.id, article.id))
            states.append(_SIGNS[cell.state] if cell else "another story")
        rows.append((event.when or "day unknown", event.label, *states))
    notes = "".join(f"<li>{shown(note)}</li>" for note in coverage.notes)
    return (
        f'<div style="{_STYLE};max-width:none"><b>{len(coverage.events)} events in {len(names)} articles</b>'
        f"{table(('day', 'event', *names), rows)}{f'<ul>{notes}</ul>' if notes else ''}</div>"
    )
