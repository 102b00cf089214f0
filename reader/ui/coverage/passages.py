"""The passages behind a cell, side by side: every article's words on one event, in their surroundings."""

from __future__ import annotations

import streamlit as st

from reader.model import Article, Coverage, Event, Mention
from reader.ui.coverage.gather import Gathered
from reader.ui.guard import plain
from reader.ui.reading import BlockView, MarkView, Pane, View, reading_view

#: Most articles beside each other in one row.
_ACROSS = 3


def show_passages(gathered: Gathered, coverage: Coverage, event_id: str, article_id: str | None) -> None:
    """The event's passages, the chosen article first; "not found in this text" where there is none."""
    event = next((e for e in coverage.events if e.id == event_id), None)
    if event is None:
        return
    st.subheader(plain(event.label), anchor=False)
    st.caption(_facts(event))
    story = next((s for s in coverage.stories if event.id in s.event_ids), None)
    ids = list(story.article_ids) if story else []
    with_it = [i for i in ids if any(m.article_id == i for m in event.mentions)]
    if article_id in ids:
        with_it = [article_id, *(i for i in with_it if i != article_id)]
    for at in range(0, len(with_it), _ACROSS):
        row = with_it[at : at + _ACROSS]
        for column, one in zip(st.columns(min(_ACROSS, len(with_it))), row, strict=False):
            with column:
                _one(gathered, coverage, event, one)
    without = [i for i in ids if not any(m.article_id == i for m in event.mentions)]
    if without:
        names = ", ".join(_name(coverage, i) for i in without)
        st.caption(f"Not found in the text of: {plain(names)}.")


def _facts(event: Event) -> str:
    when = f"{event.when} ({event.when_from})" if event.when else f"day unknown ({event.when_from or 'no date given'})"
    parts = [plain(when), *(plain(", ".join(names)) for names in (event.who[:3], event.where[:3]) if names)]
    return " · ".join(parts)


def _name(coverage: Coverage, article_id: str) -> str:
    article = next(a for a in coverage.articles if a.id == article_id)
    return article.outlet or article.title or "Untitled"


def _one(gathered: Gathered, coverage: Coverage, event: Event, article_id: str) -> None:
    article = gathered.by_id[article_id]
    covered = next(a for a in coverage.articles if a.id == article_id)
    published = f"{covered.published:%-d %b %Y, %H:%M}" if covered.published else "no publish date"
    agency = f" · credited to {covered.agency}" if covered.agency else ""
    st.markdown(f"**{plain(_name(coverage, article_id))}** · {plain(published)}{plain(agency)}")
    mentions = [m for m in event.mentions if m.article_id == article_id]
    if not mentions:
        st.info("Not found in this text.")
        return
    reading_view(
        passages_view(article, event, mentions, f"{event.id}-{article_id}"),
        key=f"passage-{event.id}-{article_id}",
        height="250px",
    )
    _open_link(gathered, article_id, mentions[0])


def _open_link(gathered: Gathered, article_id: str, mention: Mention) -> None:
    pages = st.session_state.get("pages")
    if pages is None:
        return
    target: dict[str, str] = {}
    if article_id in gathered.library_ids:
        target = {"article": gathered.library_ids[article_id]}
    elif article_id in gathered.sample_paths:
        target = {"sample": gathered.sample_paths[article_id]}
    if target and st.button("Open the article here", key=f"open-{article_id}-{mention.start}", type="tertiary"):
        st.switch_page(pages["read"], query_params={**target, "span": f"{mention.start}-{mention.end}"})


def passages_view(article: Article, event: Event, mentions: list[Mention], key: str) -> View:
    """The paragraphs that hold the passages, the passages marked."""
    marks: list[MarkView] = []
    blocks: list[BlockView] = []
    for paragraph in article.paragraphs:
        own = [m for m in mentions if m.start < paragraph.end and m.end > paragraph.start]
        if not own:
            continue
        spans = []
        for mention in own:
            head = "Tells this event" if mention.state == "reported" else "May tell this event"
            start, end = max(mention.start, paragraph.start), min(mention.end, paragraph.end)
            spans.append((start - paragraph.start, end - paragraph.start, len(marks)))
            marks.append(MarkView(f"m{len(marks)}", "event", mention.state, head, (), "event"))
        blocks.append(BlockView(article.text[paragraph.start : paragraph.end], spans=tuple(spans)))
    place = mentions[0].start / max(1, len(article.text))
    return View(key, (Pane(f"at {place:.0%} of the article", tuple(blocks), event.trigger),), tuple(marks))
