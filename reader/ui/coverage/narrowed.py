"""What the filters of the Coverage page leave of figures, quotes and quoted people, and what they cannot filter."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from reader.charts.naming import day_words
from reader.model import Article, FigureFamily, Quote, QuoteFamily
from reader.ui.coverage.filters import Wanted
from reader.ui.coverage.gather import Gathered


def wanted_articles(gathered: Gathered, wanted: Wanted) -> set[int]:
    """The places of the articles whose story and outlets are wanted."""
    of_story = articles_of_story(gathered, wanted)
    return {i for i in of_story if not wanted.outlets or outlet_of(gathered.articles[i]) in wanted.outlets}


def articles_of_story(gathered: Gathered, wanted: Wanted) -> set[int]:
    """The places of the articles of the wanted story."""
    return {i for i, name in enumerate(gathered.ids) if wanted.story is None or name in wanted.story}


def outlet_of(article: Article) -> str:
    """The outlet, or what is known instead: as the filters name it."""
    return article.outlet or article.title or "outlet unknown"


def narrowed_figures(families: Sequence[FigureFamily], gathered: Gathered, wanted: Wanted) -> list[FigureFamily]:
    """The quantities that two wanted articles give, as of a wanted day, in sentences with the wanted words.

    Those of one outlet alone are kept with the figures of all others beside them. Who and where are looked for in the
    sentences, a person by the last name.
    """
    ids, of_story = wanted_articles(gathered, wanted), articles_of_story(gathered, wanted)
    kept = []
    for family in families:
        own = tuple(v for v in family.variants if v.article in ids)
        if _one_outlet(wanted) and own:
            own = tuple(v for v in family.variants if v.article in of_story)
        if len({v.article for v in own}) < 2 or (wanted.days and not any(v.as_of in wanted.days for v in own)):
            continue
        told = [gathered.articles[v.article].text[v.sentence.start : v.sentence.end].casefold() for v in own]
        if _told(wanted, [family.label.casefold(), *told], told):
            kept.append(family if len(own) == len(family.variants) else dataclasses.replace(family, variants=own))
    return kept


def _one_outlet(wanted: Wanted) -> bool:
    return len(wanted.outlets) == 1


def _told(wanted: Wanted, words_in: Sequence[str], names_in: Sequence[str]) -> bool:
    names = [wanted.person.split()[-1]] if wanted.person else []
    names += [wanted.place] if wanted.place else []
    return (not wanted.words or any(wanted.words in text for text in words_in)) and all(
        any(name.casefold() in text for text in names_in) for name in names
    )


def narrowed_families(families: Sequence[QuoteFamily], gathered: Gathered, wanted: Wanted) -> list[QuoteFamily]:
    """The utterances of the wanted person, with the wanted words, that wanted articles quote.

    The fullest wording stays, whoever has it: the others are told by what they change of it. Those that one outlet
    quotes are kept with the wordings of all others.
    """
    ids = wanted_articles(gathered, wanted)
    kept = []
    for family in families:
        if wanted.person and family.person != wanted.person:
            continue
        if wanted.words and not any(wanted.words in v.text.casefold() for v in family.variants):
            continue
        quoting = {v.article for v in family.variants} & ids
        if _one_outlet(wanted) and quoting:
            kept.append(family)
        elif len(quoting) > 1:
            own = tuple(v for i, v in enumerate(family.variants) if i == 0 or v.article in ids)
            kept.append(dataclasses.replace(family, variants=own))
    return kept


def narrowed_quotes(quotes: Sequence[Sequence[Quote]], gathered: Gathered, wanted: Wanted) -> list[list[Quote]]:
    """The quotes of each wanted article: those of the wanted person, with the wanted words."""
    ids = wanted_articles(gathered, wanted)
    return [
        [q for q in own if i in ids and _said(q, article.text, wanted)]
        for i, (own, article) in enumerate(zip(quotes, gathered.articles, strict=True))
    ]


def _said(quote: Quote, text: str, wanted: Wanted) -> bool:
    return (not wanted.person or quote.person == wanted.person) and (
        not wanted.words or wanted.words in text[quote.start : quote.end].casefold()
    )


def said_of_filters(
    wanted: Wanted, left: int, of: int, what: str, unheeded: Sequence[str] = (), beside: bool = True
) -> str:
    """How many are left, as of the events: "3 of 8 quantities."; and which filters do not reach ``what``.

    ``beside`` says that what one outlet has is shown with what the others have of it.
    """
    said = [f"{left} of {of} {what}."] if left < of else []
    if beside and _one_outlet(wanted) and left:
        said.append(f"What {wanted.outlets[0]} has, beside the others.")
    values = {"place": wanted.place or "", "days": ", ".join(day_words(day) for day in wanted.days)}
    ignored = [values[name] for name in unheeded if values[name]]
    if ignored:
        said.append(f"The filter on {' and '.join(ignored)} is of events: it takes no {what} away.")
    return " ".join(said)
