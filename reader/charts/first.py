"""Who was first to publish, where of some articles the day is known and no time."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import CoveredArticle

#: The seconds between which an article was published: the same twice where its time is known.
Stretch = tuple[float, float]
_DAY = 86_400


def publish_stretch(article: CoveredArticle) -> Stretch | None:
    """When it was published; anywhere in the day where no more is known; None where nothing is."""
    if article.published is None:
        return None
    at = article.published.timestamp()
    return at, at + (_DAY if article.day_only else 0)


def place_among(when: Stretch, times: Sequence[Stretch]) -> str:
    """The place of one of ``times`` among them: ``first``, ``perhaps first``, ``later`` or ``only one``.

    Of two articles of one day, one of them without a time, each is perhaps first. What is none of ``times`` is later.
    """
    if when not in times or any(_surely_before(other, when) for other in times):
        return "later"
    if len(times) == 1:
        return "only one"
    at = times.index(when)
    others = (*times[:at], *times[at + 1 :])
    surely = all(_surely_before(when, other) or _together(when, other) for other in others)
    return "first" if surely else "perhaps first"


def _surely_before(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[0] and one[1] <= other[0]


def _together(one: Stretch, other: Stretch) -> bool:
    """Whether both have the same known time."""
    return one == other and one[0] == one[1]
