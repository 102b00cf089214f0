"""Escaped HTML of a text with marks on it: overlapping spans are cut so that every part shows all it belongs to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from reader.export.figure_words import figure_words
from reader.model import Article, Check, DateMention, Figure, Quote
from reader.text.normalise import visible_marks


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch ``start:end`` to mark, its layer ("figure", "quote", …) and what to say of it on hover."""

    start: int
    end: int
    layer: str
    says: str = ""


def shown(text: str) -> str:
    """``text`` as HTML that shows it and nothing else: escaped, with invisible and turning characters made visible."""
    return escape(visible_marks(text))


def marked(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> str:
    """``text[start:end]`` as escaped HTML, each mark a ``<mark class="layer …" title="…">``.

    Offsets are code points of ``text``. Marks that overlap are cut at each other's borders; a part under
    two marks carries both classes and both sentences.
    """
    end = len(text) if end is None else min(end, len(text))
    within = [m for m in marks if m.start < end and m.end > start and m.start < m.end]
    borders = sorted({start, end, *(max(start, m.start) for m in within), *(min(end, m.end) for m in within)})
    opening = sorted(within, key=lambda m: m.start)
    out: list[str] = []
    open_marks: list[Mark] = []
    at = 0
    for left, right in zip(borders, borders[1:], strict=False):
        while at < len(opening) and opening[at].start <= left:
            open_marks.append(opening[at])
            at += 1
        open_marks = [m for m in open_marks if m.end > left]
        words = shown(text[left:right])
        out.append(_mark(words, open_marks) if open_marks else words)
    return "".join(out)


def _mark(words: str, marks: Sequence[Mark]) -> str:
    layers = " ".join(dict.fromkeys(m.layer for m in marks))
    says = "; ".join(dict.fromkeys(m.says for m in marks if m.says))
    title = f' title="{shown(says)}"' if says else ""
    return f'<mark class="{escape(layers)}"{title}>{words}</mark>'


def marked_paragraphs(article: Article, marks: Iterable[Mark]) -> str:
    """The article's paragraphs as HTML, the headline as a heading, with ``marks`` on them."""
    waiting = sorted(marks, key=lambda m: m.start)
    parts: list[str] = []
    for number, paragraph in enumerate(article.paragraphs):
        tag = "h2" if number == 0 and article.title == article.text_of(paragraph) else "p"
        waiting = [m for m in waiting if m.end > paragraph.start]
        parts.append(f"<{tag}>{marked(article.text, waiting, paragraph.start, paragraph.end)}</{tag}>")
    return "".join(parts)


def finding_marks(
    figures: Iterable[Figure] = (),
    quotes: Iterable[Quote] = (),
    dates: Iterable[DateMention] = (),
    checks: Iterable[Check] = (),
) -> list[Mark]:
    """A mark for each finding, with what is known of it in words."""
    marks = [Mark(f.start, f.end, "figure", figure_words(f)) for f in figures]
    marks += [Mark(q.start, q.end, "quote", quote_words(q)) for q in quotes]
    marks += [Mark(d.start, d.end, "date", d.value or "day unknown") for d in dates]
    marks += [Mark(s.start, s.end, "check", c.message) for c in checks if c.verdict == "disagrees" for s in c.spans]
    return marks


VERDICTS = {
    "agrees": "agrees",
    "rounding": "agrees after rounding",
    "disagrees": "does not agree",
    "unverifiable": "cannot be checked here",
}
QUOTE_KINDS = {
    "direct": "word for word",
    "mixed": "partly word for word",
    "indirect": "reported speech",
    "term": "words in quotation marks",
}


def quote_words(quote: Quote) -> str:
    """Who says it, and how it is quoted."""
    if quote.kind == "term":
        return "in quotation marks, said by nobody"
    return f"{quote.person or quote.speaker or 'speaker not named'}, {QUOTE_KINDS[quote.kind]}"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]], numbers: Collection[int] = ()) -> str:
    """An HTML table of escaped cells, the columns ``numbers`` set right; without a head where no column is named."""
    head = "".join(f'<th scope="col">{shown(name)}</th>' for name in heads) if any(heads) else ""
    body = "".join(f"<tr>{''.join(_cell(cell, i in numbers) for i, cell in enumerate(row))}</tr>" for row in rows)
    top = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f"<table>{top}<tbody>{body}</tbody></table>"


def _cell(value: object, is_number: bool) -> str:
    words = shown("" if value is None else str(value))
    return f'<td class="n">{words}</td>' if is_number else f"<td>{words}</td>"
