"""The articles a coverage is of: chosen from the library or the bundled samples, analysed once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import streamlit as st

from reader.apart import events_apart
from reader.compare.figures import same_figures
from reader.compare.people import people_across
from reader.compare.quotes import same_quotes
from reader.events.edits import Edit, apply_edits, pin
from reader.events.find import article_id
from reader.extract.quotes import find_quotes
from reader.model import Article, Coverage, FigureFamily, Quote, QuoteFamily
from reader.read import with_published
from reader.ui.analysis import cleaned, page_hash
from reader.ui.corrections import PINNED, placed
from reader.ui.loader import load_sample, samples
from reader.ui.shelf import library


@dataclass(frozen=True)
class Gathered:
    """Articles and what is found across them: the events at once, figures and quotes when they are first asked for."""

    articles: tuple[Article, ...]
    #: Coverage's article id → the library's id; samples have none.
    library_ids: dict[str, str]
    #: Coverage's article id → path of the sample.
    sample_paths: dict[str, str]
    coverage: Coverage
    by_id: dict[str, Article] = field(default_factory=dict)
    _under_names: dict[tuple[str | None, ...], Gathered] = field(default_factory=dict, compare=False, repr=False)

    @property
    def ids(self) -> tuple[str, ...]:
        """What the coverage calls each of the articles."""
        return tuple(self.by_id)

    def under_names_of(self, coverage: Coverage) -> Gathered:
        """The same with its articles' outlets named as in ``coverage``, which the reader may have renamed some in."""
        names = tuple(article.outlet for article in coverage.articles)
        if names == tuple(article.outlet for article in self.articles):
            return self
        if names not in self._under_names:
            articles = tuple(replace(a, outlet=name) for a, name in zip(self.articles, names, strict=True))
            self._under_names.clear()
            self._under_names[names] = replace(self, articles=articles)
        return self._under_names[names]

    @cached_property
    def figures(self) -> list[FigureFamily]:
        """Quantities that two or more of the articles give."""
        return same_figures(self.articles)

    @cached_property
    def quotes(self) -> list[list[Quote]]:
        """The quotes of each article, one person under one name."""
        return people_across(self._quotes)

    @cached_property
    def quote_families(self) -> list[QuoteFamily]:
        """Utterances that two or more of the articles quote."""
        return same_quotes(self.articles, self._quotes)

    @cached_property
    def _quotes(self) -> list[list[Quote]]:
        return [find_quotes(article.text) for article in self.articles]


@st.cache_resource(max_entries=16, show_spinner=False)
def gather_saved(ids: tuple[str, ...], stamp: tuple[str, ...]) -> Gathered:
    """What saved articles cover; ``stamp`` changes when one of them does. Raises ``ReaderError``."""
    articles, library_ids = [], {}
    for saved_id in ids:
        saved = library().get(saved_id)
        article = with_published(saved.article, saved.published) if saved.published else saved.article
        articles.append(article)
        library_ids[article_id(article)] = saved_id
    return _gather(articles, library_ids, {})


@st.cache_resource(max_entries=8, show_spinner=False)
def gather_samples(story: str) -> Gathered:
    """What the bundled samples of one story cover."""
    articles, paths = [], {}
    for sample in samples():
        if sample.story == story:
            page = load_sample(sample.path)
            article = cleaned(page_hash(page), "consensus", 0.5, page)
            articles.append(article)
            paths[article_id(article)] = sample.path
    return _gather(articles, {}, paths)


def _gather(articles: Sequence[Article], library_ids: dict[str, str], paths: dict[str, str]) -> Gathered:
    unique = list({article_id(a): a for a in articles}.values())
    return Gathered(
        tuple(unique),
        library_ids,
        paths,
        events_apart(unique),
        {article_id(a): a for a in unique},
    )


def pins_of(gathered: Gathered) -> list[Edit]:
    """The passages that were pinned as events in the reading view of these saved articles, where they surely are."""
    pins = []
    for name, saved_id in gathered.library_ids.items():
        text = gathered.by_id[name].text
        for item in placed(text, [c for c in library().corrections(saved_id) if c.kind == PINNED]):
            if item.span is not None:
                words = text[item.span.start : item.span.end]
                pins.append(pin(name, words, words if len(words) <= 80 else f"{words[:78]}…"))
    return pins


def edited(gathered: Gathered, edits: Sequence[Edit]) -> Coverage:
    """The coverage with the reader's own edits."""
    return apply_edits(gathered.coverage, gathered.articles, edits) if edits else gathered.coverage


def read_edits(text: str) -> list[Edit]:
    """Edits as a saved set keeps them; none where the text is damaged."""
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return []
    return [edit for edit in found if isinstance(edit, dict)]
