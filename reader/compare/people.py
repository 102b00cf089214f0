"""One person across articles: a surname by itself is the one full name that the other articles give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Quote


def people_across(quotes: Sequence[Sequence[Quote]]) -> list[list[Quote]]:
    """``quotes``, one list an article, with a lone surname completed where all articles know one person of that name.

    "Zelensky" becomes "Volodymyr Zelensky"; where two people share the surname it stays as it is.
    """
    fuller: dict[str, set[str]] = defaultdict(set)
    for own in quotes:
        for quote in own:
            if quote.person and " " in quote.person:
                fuller[quote.person.rsplit(" ", 1)[1]].add(quote.person)
    only = {surname: next(iter(names)) for surname, names in fuller.items() if len(names) == 1}
    return [[replace(quote, person=only.get(quote.person or "", quote.person)) for quote in own] for own in quotes]
