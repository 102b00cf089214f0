"""How pages, articles, comparisons and coverages show themselves in Jupyter and marimo.

Each function gives one self-contained fragment: our own mark-up and styles, every word from a page
escaped, no script, nothing linked or loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.export.marks import finding_marks, marked_paragraphs, shown, table
from reader.model import Article, Block, Comparison, Coverage, Page

#: Longest text shown of a raw page, in characters; the rest is counted, not shown.
LONGEST = 20_000
STYLE = """
.reader-rich{font:15px/1.5 Georgia,serif;max-width:48rem;color:inherit}
.reader-rich .facts,.reader-rich table,.reader-rich .kind{font-family:system-ui,sans-serif;font-size:13px}
.reader-rich .facts{opacity:.85;margin:.2rem 0 .8rem}
.reader-rich .text{max-height:32rem;overflow:auto;unicode-bidi:isolate}
.reader-rich .text p{margin:.4rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
.reader-rich .dropped{opacity:.6;border-left:3px dotted currentColor;padding-left:.5rem}
.reader-rich .kept{border-left:3px solid #0a7d55;padding-left:.5rem}
.reader-rich table{border-collapse:collapse;margin:.5rem 0}
.reader-rich th,.reader-rich td{border:1px solid #8886;padding:.2rem .5rem;text-align:left;overflow-wrap:anywhere}
.reader-rich td.n{text-align:right;font-variant-numeric:tabular-nums}
.reader-rich mark{color:#111}
.reader-rich mark.quote{background:#dbe8ff}
.reader-rich mark.figure{background:#fde3cf}
.reader-rich mark.quote.figure{border-bottom:2px solid #b3541e;background:#dbe8ff}
"""
#: Classes of what Jupyter must not read for formulas: between two prices everything would be one.
NO_MATHS = "tex2jax_ignore mathjax_ignore"
#: How a cell of a coverage is said: a sign beside the words, so that colour is not needed.
STATES = {"reported": "● reported", "possible": "? possible", "not found": "– not found in this text"}


def page_html(page: Page) -> str:
    """The page's address, how it came in, and its visible text."""
    kind = "HTML" if page.html is not None else "plain text"
    facts = (page.url, f"{page.source}, {kind}", page.encoding, _day(page.fetched_at), f"{len(page.text):,} characters")
    lines = "".join(f"<p>{shown(line)}</p>" for line in page.text[:LONGEST].splitlines() if line.strip())
    more = f"<p>… {len(page.text) - LONGEST:,} characters more</p>" if len(page.text) > LONGEST else ""
    return _fragment(page.title or "Page without a title", facts, f'<div class="text">{lines}{more}</div>', page.notes)


def article_html(article: Article) -> str:
    """The cleaned article, its figures and quotes marked, and how much of the page was kept."""
    from reader.extract.figures import find_figures
    from reader.extract.quotes import find_quotes

    kept = sum(block.kept for block in article.blocks)
    facts = (
        article.outlet,
        ", ".join(article.authors),
        _day(article.published) or "publish time unknown",
        article.page_url,
        f"cleaned by {article.cleaner}: {kept} of {len(article.blocks)} blocks kept" if article.blocks else "",
    )
    quotes = [q for q in find_quotes(article.text) if q.kind != "term"]
    marks = finding_marks(find_figures(article.text, published=article.published), quotes)
    body = f'<div class="text">{marked_paragraphs(article, marks)}</div>'
    return _fragment(article.title or "Article without a title", facts, body, article.notes)


def comparison_html(comparison: Comparison) -> str:
    """What each cleaner made of the page, how alike they are, and each block with who kept it."""
    rows = []
    for name in dict.fromkeys([*comparison.runs, *comparison.articles]):
        article, run = comparison.articles.get(name), comparison.runs.get(name)
        words = f"{len(article.text.split()):,}" if article else "none"
        rows.append((name, words, f"{run.seconds:.2f}" if run else "", (run.error or "") if run else ""))
    kept = table(("cleaner", "words kept", "seconds", "problem"), rows, numbers=(1, 2))
    blocks = "".join(_voted(comparison.page.text, block) for block in comparison.blocks)
    body = f'{kept}{_agreement(comparison)}<div class="text">{blocks}</div>'
    facts = (comparison.page.url, f"{len(comparison.articles)} cleaners", f"{len(comparison.blocks)} blocks")
    return _fragment(comparison.page.title or "Comparison of cleaners", facts, body, ())


def coverage_html(coverage: Coverage) -> str:
    """A table of main events and articles: who reports which event, in words as well as in colour."""
    states = {(cell.event_id, cell.article_id): cell.state for cell in coverage.cells}
    names = [article.outlet or article.title or "Untitled" for article in coverage.articles]
    rows = [
        (event.when or "day unknown", event.label, *(_state(states.get((event.id, a.id))) for a in coverage.articles))
        for event in coverage.events
        if not event.minor
    ]
    body = table(("day", "event", *names), rows) if rows else "<p>No event was found in these articles.</p>"
    passing = sum(event.minor for event in coverage.events)
    facts = (
        counted(len(names), "article"),
        counted(len(rows), "event"),
        f"{passing} more told in passing" if passing else None,
    )
    title = "; ".join(story.label for story in coverage.stories[:3]) or "Coverage"
    return _fragment(title, facts, body, coverage.notes)


def counted(count: int, noun: str) -> str:
    """ "1 event", "3 events"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _state(state: str | None) -> str:
    return STATES[state] if state else "another story"


def _fragment(title: str, facts: Iterable[object], body: str, notes: Sequence[str]) -> str:
    said = " · ".join(shown(str(fact)) for fact in facts if fact)
    listed = "".join(f"<li>{shown(note)}</li>" for note in notes)
    below = f'<ul class="facts">{listed}</ul>' if listed else ""
    return (
        f'<div class="reader-rich {NO_MATHS}"><style>{STYLE}</style><strong><bdi>{shown(title)}</bdi></strong>'
        f'<div class="facts">{said}</div>{body}{below}</div>'
    )


def _agreement(comparison: Comparison) -> str:
    names = list(comparison.agreement)
    if len(names) < 2:
        return ""
    rows = [(one, *(f"{comparison.agreement[one].get(other, 0):.2f}" for other in names)) for one in names]
    return table(("agreement", *names), rows, numbers=range(1, len(names) + 1))


def _voted(text: str, block: Block) -> str:
    kept = [name for name, share in block.votes.items() if share >= 0.5]
    said = f"{block.kind}; kept by {len(kept)} of {len(block.votes)}"
    return (
        f'<div class="{"kept" if block.kept else "dropped"}">'
        f'<span class="kind" title="{shown(", ".join(kept) or "no cleaner")}">{shown(said)}</span>'
        f"<p>{shown(text[block.start : block.end])}</p></div>"
    )


def _day(moment: object) -> str:
    return f"{moment:%Y-%m-%d %H:%M %Z}".strip() if moment else ""
