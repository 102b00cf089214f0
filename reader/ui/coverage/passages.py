"""The passages behind a cell, side by side: every article's words on one event, in their surroundings."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from reader.charts.naming import happened, is_by_publishing, outlet_name, published_words
from reader.charts.theme import short
from reader.model import Article, Coverage, CoveredArticle, Event, Mention
from reader.text.copies import is_copied, later_copies, sure_copies
from reader.ui.coverage.gather import Gathered
from reader.ui.guard import plain
from reader.ui.presses import pressed
from reader.ui.reading import BlockView, MarkView, Pane, View, reading_view

#: Articles beside each other at a time.
ACROSS = 3
#: Characters of all heads in a row: what an article is called must leave room for its publish time.
_HEAD = 90
NOT_FOUND = "Not found in this text."


def show_passages(
    gathered: Gathered, coverage: Coverage, event_id: str, article_id: str | None, by_hand: Sequence[str] = ()
) -> None:
    """The event's passages, three articles at a time, the chosen one first, even where the event is not found in it.

    ``by_hand`` is what the reader has changed of it.
    """
    event = next((e for e in coverage.events if e.id == event_id), None)
    if event is None:
        return
    st.subheader(plain(event.label), anchor=False)
    st.caption(_facts(coverage, event))
    if by_hand:
        st.caption(f":material/edit: Edited by hand: {plain('; '.join(by_hand))}.")
    story = next((s for s in coverage.stories if event.id in s.event_ids), None)
    ids = list(story.article_ids) if story else []
    with_it = [i for i in ids if any(m.article_id == i for m in event.mentions)]
    first = [article_id] if article_id in ids else []
    shown = [*first, *(i for i in with_it if i not in first)]
    pages = -(-len(shown) // ACROSS)
    page = 1
    if pages > 1:
        page = st.pagination(pages, key=f"passages-page-{event.id}-{article_id}")
    row = shown[(page - 1) * ACROSS : page * ACROSS]
    articles = {a.id: a for a in coverage.articles}
    reading_view(
        passages_view(gathered, coverage, event, row), key=f"passages-{event.id}-{'-'.join(row)}", height="340px"
    )
    with st.container(horizontal=True):
        for one in row:
            _open_link(gathered, event, articles[one])
    without = not_found(
        [outlet_name(articles[i]) for i in with_it], [outlet_name(articles[i]) for i in ids if i not in with_it]
    )
    if without:
        st.caption(plain(without))


def not_found(telling: Sequence[str], silent: Sequence[str]) -> str:
    """Which outlets' articles do not tell an event; an outlet that tells it elsewhere is not said to be silent."""
    silent_outlets = list(dict.fromkeys(name for name in silent if name not in telling))
    parts = [", ".join(silent_outlets)] if silent_outlets else []
    more = sum(name in telling for name in silent)
    if more:
        parts.append(f"{more} {'article' if more == 1 else 'articles'} of outlets that tell it elsewhere")
    return f"Not found in the text of: {', and in '.join(parts)}." if parts else ""


def _facts(coverage: Coverage, event: Event) -> str:
    told = list(dict.fromkeys(m.article_id for m in event.mentions if m.state == "reported"))
    copies = later_copies(coverage)
    own = [
        i for i in told if not all(is_copied(copies, i, m.start, m.end) for m in event.mentions if m.article_id == i)
    ]
    counts = told_by(len(told), len(own), len({m.article_id for m in event.mentions}))
    sure = sure_copies(coverage)
    if any(
        is_copied(copies, m.article_id, m.start, m.end) and not is_copied(sure, m.article_id, m.start, m.end)
        for m in event.mentions
        if m.article_id in set(told) - set(own)
    ):
        counts += "; which had it first is not known"
    when = happened(event)
    if event.when_from and event.when_from != "stated" and not is_by_publishing(event):
        when += f" ({event.when_from})"
    parts = [when, *(", ".join(names) for names in (event.who[:3], event.where[:3]) if names), counts]
    return " · ".join(plain(part) for part in parts)


def told_by(told: int, own: int, having: int) -> str:
    """How many articles report an event, and how many of those in words of their own; ``having`` it, if only maybe."""
    if not told:
        return f"may be told by {_articles(having)}"
    if own == told:
        return f"reported by {_articles(told)}"
    if not own:
        return f"reported by {_articles(told)}, {('copied', 'both copied', 'all copied')[min(told, 3) - 1]}"
    return f"reported by {_articles(told)}: {own} in {'its' if own == 1 else 'their'} own words, {told - own} copied"


def _articles(number: int) -> str:
    return f"{number} {'article' if number == 1 else 'articles'}"


def _open_link(gathered: Gathered, event: Event, covered: CoveredArticle) -> None:
    pages = st.session_state.get("pages")
    target: dict[str, str] = {}
    if covered.id in gathered.library_ids:
        target = {"article": gathered.library_ids[covered.id]}
    elif covered.id in gathered.sample_paths:
        target = {"sample": gathered.sample_paths[covered.id]}
    if pages is None or not target:
        return
    own = [m for m in event.mentions if m.article_id == covered.id]
    span = {"span": f"{own[0].start}-{own[0].end}"} if own else {}
    label = f"Open {plain(outlet_name(covered))}"
    if pressed(label, key=f"open-{event.id}-{covered.id}", type="tertiary", icon=":material/open_in_new:"):
        st.switch_page(pages["read"], query_params={**target, **span})


def passages_view(gathered: Gathered, coverage: Coverage, event: Event, ids: list[str]) -> View:
    """A pane for each article: the paragraphs that hold the passages, and those beside them, the passages marked."""
    articles = {a.id: a for a in coverage.articles}
    marks: list[MarkView] = []
    panes = []
    for one in ids:
        covered = articles[one]
        mentions = [m for m in event.mentions if m.article_id == one]
        said = [published_words(covered)]
        if mentions and all(m.state == "possible" for m in mentions):
            said.insert(0, "may tell it")
        if covered.agency:
            said.append(f"credits {covered.agency}")
        name = short(outlet_name(covered), _HEAD // len(ids))
        panes.append(Pane(name, _blocks(gathered.by_id[one], mentions, marks), " · ".join(said), one))
    return View(f"{event.id}-{'-'.join(ids)}", tuple(panes), tuple(marks))


def _blocks(article: Article, mentions: list[Mention], marks: list[MarkView]) -> tuple[BlockView, ...]:
    if not mentions:
        return (BlockView(NOT_FOUND),)
    place = f"At {mentions[0].start / max(1, len(article.text)):.0%} of the article."
    blocks: list[BlockView] = []
    holding = [_own(p.start, p.end, mentions) for p in article.paragraphs]
    for i, paragraph in enumerate(article.paragraphs):
        if not any(holding[max(0, i - 1) : i + 2]):
            continue
        spans = []
        for mention in holding[i]:
            head = "Tells this event" if mention.state == "reported" else "May tell this event"
            start, end = max(mention.start, paragraph.start), min(mention.end, paragraph.end)
            spans.append((start - paragraph.start, end - paragraph.start, len(marks)))
            marks.append(MarkView(f"m{len(marks)}", "event", mention.state, head, (("where", place),), "event"))
        text = article.text[paragraph.start : paragraph.end]
        blocks.append(BlockView(text, spans=tuple(spans), kind="paragraph" if holding[i] else "caption"))
    return tuple(blocks)


def _own(start: int, end: int, mentions: list[Mention]) -> list[Mention]:
    return [m for m in mentions if m.start < end and m.end > start]
